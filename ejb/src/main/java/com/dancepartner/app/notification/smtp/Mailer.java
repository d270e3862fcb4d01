package com.dancepartner.app.notification.smtp;

import com.dancepartner.app.notification.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands letters to the SMTP server of {@code SMTP_HOST} and {@code SMTP_PORT}. */
@ApplicationScoped
public class Mailer {

    private static final String PATIENCE_MILLIS = "10000";

    @Inject
    @ConfigProperty(name = "smtp.host")
    String host;

    @Inject
    @ConfigProperty(name = "smtp.port")
    int port;

    @Inject
    @ConfigProperty(name = "mail.from", defaultValue = "Dance Partner <no-reply@dancepartner.example>")
    String from;

    @Inject
    @ConfigProperty(name = "smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "smtp.password")
    Optional<String> password;

    /** Encrypts by STARTTLS and refuses to send without it: needed wherever the server is not on this machine. */
    @Inject
    @ConfigProperty(name = "smtp.starttls", defaultValue = "false")
    boolean startTls;

    private @Nullable Session session;

    /** @throws MailUndeliverable when the server cannot be reached or refuses */
    public void send(Letter letter) {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            Transport.send(message, user.orElse(null), password.orElse(null));
        } catch (MessagingException e) {
            throw new MailUndeliverable("SMTP " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** Kept: making one looks through all jars for mail providers, which costs more than a mail. */
    private synchronized Session session() {
        if (session == null) {
            session = Session.getInstance(properties());
        }
        return session;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
