package com.dancepartner.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Mails as people and programs read them, and the code of the demo administrator's authenticator. */
final class MailPages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>%s</title>"
            + "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;color:#2b1b2e}"
            + "article{border:1px solid #eadfd8;border-radius:.6rem;padding:1rem;margin:1rem 0}"
            + "pre{white-space:pre-wrap;font:inherit;margin:.5rem 0 0}h1,a{color:#8c1c4b}"
            + "output{font-size:3rem;letter-spacing:.3em;font-variant-numeric:tabular-nums}"
            + "i{display:block;height:.4rem;background:#8c1c4b;transform-origin:left;animation:ebb linear forwards}"
            + "@keyframes ebb{to{transform:scaleX(0)}}</style>%s<h1>%s</h1>";

    private MailPages() {}

    static String inbox(List<Mail> mails) {
        StringBuilder html = new StringBuilder(head("Inbox", ""));
        if (mails.isEmpty()) {
            html.append("<p>No mail yet.");
        }
        for (Mail mail : mails) {
            html.append("<article><b>")
                    .append(escape(mail.subject()))
                    .append("</b><br>to ")
                    .append(escape(String.join(", ", mail.to())))
                    .append("<pre>")
                    .append(linked(escape(mail.text())))
                    .append("</pre></article>");
        }
        return html.toString();
    }

    static String json(List<Mail> mails) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode items = document.putArray("items");
        for (Mail mail : mails) {
            ObjectNode item = items.addObject();
            item.put("to", String.join(", ", mail.to()));
            item.put("subject", mail.subject());
            item.put("text", mail.text());
            item.put("received_at", mail.receivedAt().toString());
        }
        return document.toString();
    }

    /**
     * Comes anew by itself when the next code begins.
     *
     * @param secondsLeft for which the code is still shown, 1 to {@code step}
     * @param step seconds from one code to the next
     */
    static String authenticator(String code, long secondsLeft, long step) {
        return head("Authenticator", "<meta http-equiv=refresh content=%d>".formatted(secondsLeft))
                + "<p>The code of the demo administrator:<p><output>%s</output>".formatted(escape(code))
                + "<p>Good once, for another %d seconds.".formatted(secondsLeft)
                + "<i style=\"width:%d%%;animation-duration:%ds\"></i>"
                        .formatted(100 * secondsLeft / step, secondsLeft);
    }

    private static String head(String title, String more) {
        return HEAD.formatted(title, more, title);
    }

    private static String linked(String escaped) {
        return escaped.replaceAll("https?://[^\\s\"]+", "<a href=\"$0\">$0</a>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
