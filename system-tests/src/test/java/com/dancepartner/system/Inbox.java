package com.dancepartner.system;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mails that one person got. */
final class Inbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api browser = Product.anonymous();
    private final String address;
    private final Set<String> seen = new HashSet<>();

    Inbox(String address) {
        this.address = address;
    }

    /** The token in a link to verify the address, from a mail not looked at before. */
    String verificationToken() {
        return freshToken("verify");
    }

    /** The token in a link to set a new password, from a mail not looked at before. */
    String resetToken() {
        return freshToken("reset");
    }

    /** Waits until a mail of this kind was sent to somebody, as the outbox says. */
    static void awaitNotice(Product.Person person, String kind) {
        String sent = "SELECT count(*) FROM outbox WHERE kind = '" + kind + "' AND user_id = '" + person.id()
                + "' AND sent_at IS NOT NULL";
        Await.until("a mail of kind " + kind, PATIENCE, () -> Product.count(sent) > 0);
    }

    boolean isEmpty() {
        return texts().isEmpty();
    }

    private String freshToken(String page) {
        Pattern link = Pattern.compile("/account/" + page + "/\\?token=([A-Za-z0-9_-]+)");
        AtomicReference<String> found = new AtomicReference<>();
        Await.until("a mail to " + address + " with a link to " + page, PATIENCE, () -> {
            tokens(link).stream()
                    .filter(token -> !seen.contains(token))
                    .findFirst()
                    .ifPresent(found::set);
            return found.get() != null;
        });
        seen.add(found.get());
        return found.get();
    }

    private Set<String> tokens(Pattern link) {
        return texts().stream()
                .flatMap(text -> link.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** Every text of every mail: recipients, subject, body. */
    private List<String> texts() {
        URI mails = Product.stack()
                .services()
                .inboxUri()
                .resolve("mails.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        Answer answer = browser.exchange(HttpRequest.newBuilder(mails).build());
        if (answer.status() != 200) {
            throw new IllegalStateException(mails + " says " + answer.status());
        }
        List<String> texts = new ArrayList<>();
        collect(answer.json(), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
