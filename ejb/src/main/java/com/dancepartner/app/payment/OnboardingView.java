package com.dancepartner.app.payment;

import java.util.List;

/**
 * Where a host stands with Stripe.
 *
 * @param url Stripe's page to continue at; empty when nothing is missing
 * @param stillNeeded what Stripe still asks for
 */
public record OnboardingView(
        String url, boolean detailsSubmitted, boolean transfersEnabled, List<String> stillNeeded) {}
