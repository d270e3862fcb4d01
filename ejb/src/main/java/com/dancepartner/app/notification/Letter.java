package com.dancepartner.app.notification;

/** A mail ready to send. */
public record Letter(String to, String subject, String text) {}
