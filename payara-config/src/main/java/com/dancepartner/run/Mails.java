package com.dancepartner.run;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All mails that the development server got, newest first. */
final class Mails {

    private static final Comparator<StoredMessage> NEWEST_FIRST = Comparator.comparing(StoredMessage::getReceivedDate)
            .thenComparing(StoredMessage::getUid)
            .reversed();

    private final GreenMail server;

    Mails(GreenMail server) {
        this.server = server;
    }

    List<Mail> all() throws IOException {
        List<StoredMessage> stored =
                new ArrayList<>(server.getManagers().getImapHostManager().getAllMessages());
        stored.sort(NEWEST_FIRST);
        List<Mail> mails = new ArrayList<>();
        for (StoredMessage message : stored) {
            mails.add(mail(message));
        }
        return mails;
    }

    List<Mail> to(String address) throws IOException {
        return all().stream().filter(mail -> mail.isTo(address)).toList();
    }

    private static Mail mail(StoredMessage stored) throws IOException {
        try {
            MimeMessage message = stored.getMimeMessage();
            return new Mail(
                    Arrays.stream(Objects.requireNonNullElse(message.getRecipients(RecipientType.TO), new Address[0]))
                            .map(Address::toString)
                            .toList(),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    message.getContent().toString(),
                    stored.getReceivedDate().toInstant());
        } catch (MessagingException e) {
            throw new IOException("cannot read a mail", e);
        }
    }
}
