package com.dancepartner.walk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The mails of one person in the development inbox. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("(?m)^\\S+/account/verify/\\?token=\\S+");

    private final Api inbox;
    private final String mails;

    Mailbox(URI inbox, String address) {
        this.inbox = new Api(inbox);
        this.mails = inbox.resolve("mails.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .toString();
    }

    /** Waits for the link that verifies the address; the newest counts. */
    URI verificationLink() {
        List<String> links = new ArrayList<>();
        Await.until("a mail with the link", PATIENCE, () -> links.addAll(links()));
        return URI.create(links.get(0));
    }

    private List<String> links() {
        return StreamSupport.stream(inbox.get(mails).json().path("items").spliterator(), false)
                .flatMap(mail -> LINK.matcher(mail.path("text").asText()).results())
                .map(MatchResult::group)
                .toList();
    }
}
