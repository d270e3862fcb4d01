package com.dancepartner.app.payment;

/** What a phone needs to save a card with Stripe's sheet. */
public record SetupView(String customerId, String clientSecret) {}
