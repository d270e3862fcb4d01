package com.dancepartner.run;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A mail server that keeps what it gets, and a page that shows it. */
final class DevelopmentMail implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail smtp;
    private final HttpServer inbox;

    DevelopmentMail(int smtpPort, int inboxPort) throws IOException {
        ServerSetup setup = new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        smtp = new GreenMail(setup);
        smtp.start();
        inbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), inboxPort), 0);
        inbox.createContext("/", this::show);
        inbox.start();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    URI inboxUri() {
        return URI.create("http://" + LOOPBACK + ":" + inbox.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        inbox.stop(0);
        smtp.stop();
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        } catch (MessagingException e) {
            throw new IOException("cannot read a mail", e);
        }
    }

    private String page() throws IOException, MessagingException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Inbox</title>"
                + "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;color:#2b1b2e}"
                + "article{border:1px solid #eadfd8;border-radius:.6rem;padding:1rem;margin:1rem 0}"
                + "pre{white-space:pre-wrap;font:inherit;margin:.5rem 0 0}h1{color:#8c1c4b}</style><h1>Inbox</h1>");
        MimeMessage[] mails = smtp.getReceivedMessages();
        if (mails.length == 0) {
            html.append("<p>No mail yet.");
        }
        for (int i = mails.length - 1; i >= 0; i--) {
            html.append("<article><b>")
                    .append(escape(mails[i].getSubject()))
                    .append("</b><br>to ")
                    .append(escape(mails[i].getRecipients(MimeMessage.RecipientType.TO)[0].toString()))
                    .append("<pre>")
                    .append(escape(mails[i].getContent().toString()))
                    .append("</pre></article>");
        }
        return html.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
