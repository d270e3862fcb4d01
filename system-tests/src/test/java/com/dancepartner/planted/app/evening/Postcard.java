package com.dancepartner.planted.app.evening;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** Planted: mail outside its adapter. */
public class Postcard {

    public void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
    }
}
