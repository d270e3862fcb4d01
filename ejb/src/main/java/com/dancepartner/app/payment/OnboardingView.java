package com.dancepartner.app.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a host stands with Stripe, in plain words.
 *
 * @param status not_started, incomplete, in_review, restricted or enabled
 * @param headline how it stands
 * @param nextStep what the host can do about it
 * @param url Stripe's page to continue at; given by POST alone, and empty when nothing is missing
 * @param stillNeeded what Stripe still asks for
 * @param dueBy when Stripe stops something unless it has got that
 * @param disabledReason why Stripe stopped something
 */
public record OnboardingView(
        String status,
        String headline,
        String nextStep,
        String url,
        boolean detailsSubmitted,
        boolean transfersEnabled,
        boolean payoutsEnabled,
        List<Need> stillNeeded,
        @Nullable Instant dueBy,
        @Nullable String disabledReason) {

    /**
     * Something that Stripe asks for.
     *
     * @param code Stripe's; the first one where it has several for one thing, such as day, month and year of a birth
     * @param overdue whether Stripe has stopped something for the lack of it
     */
    public record Need(String code, String words, boolean overdue) {}

    /** Stripe's page for a host who is set up, good for one visit within minutes. */
    public record LoginLink(String url) {}
}
