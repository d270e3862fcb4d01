package com.dancepartner.app.payment;

/** What Stripe tells: that something happened to an object. The object itself is fetched, never believed. */
public record WebhookNotice(String eventId, String type, String objectId) {}
