package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.domain.jpa.WireName;

/** Where a host stands with Stripe. */
public enum OnboardingStatus implements WireName {
    /** There is no account at Stripe. */
    NOT_STARTED,
    /** Stripe's questions are not answered yet. */
    INCOMPLETE,
    /** All is answered, and Stripe checks it. */
    IN_REVIEW,
    /** Stripe holds something back until the host does something. */
    RESTRICTED,
    /** Money arrives. */
    ENABLED;

    static OnboardingStatus of(AccountState state) {
        if (!state.detailsSubmitted()) {
            return INCOMPLETE;
        }
        if (state.isEnabled()) {
            return ENABLED;
        }
        return waitsForHost(state) ? RESTRICTED : IN_REVIEW;
    }

    private static boolean waitsForHost(AccountState state) {
        String reason = state.disabledReason();
        return !state.stillNeeded().isEmpty()
                || !state.overdue().isEmpty()
                || (reason != null && !StripeReasons.isUnderWay(reason));
    }
}
