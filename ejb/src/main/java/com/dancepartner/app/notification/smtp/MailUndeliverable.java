package com.dancepartner.app.notification.smtp;

/** The mail server did not take a letter; it is to be tried again. */
public class MailUndeliverable extends RuntimeException {

    MailUndeliverable(String message, Throwable cause) {
        super(message, cause);
    }
}
