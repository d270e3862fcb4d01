package com.dancepartner.app.payment;

import java.util.Map;
import java.util.Set;

/** Why Stripe stopped something of an account, in plain words. */
final class StripeReasons {

    /** Nobody but Stripe can do something about these. */
    private static final Set<String> UNDER_WAY = Set.of("requirements.pending_verification", "under_review", "listed");

    private static final String REFUSED = "Stripe has decided not to work with this account";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("action_required.requested_capabilities", "Stripe needs more before it can send you money"),
            Map.entry("requirements.past_due", "Something that Stripe needs is overdue"),
            Map.entry("requirements.pending_verification", "Stripe is checking what you gave"),
            Map.entry("under_review", "Stripe is looking at your account"),
            Map.entry("listed", "Stripe compares your name with lists that the law asks it to check"),
            Map.entry("platform_paused", "We have paused payments to your account"),
            Map.entry("rejected.fraud", REFUSED + ", because it suspects fraud"),
            Map.entry("rejected.incomplete_verification", REFUSED + ", because it could not check who you are"),
            Map.entry("rejected.listed", REFUSED + ", because of a list that the law asks it to check"),
            Map.entry("rejected.terms_of_service", REFUSED + ", because of its terms"),
            Map.entry("rejected.other", REFUSED),
            Map.entry("rejected.platform_fraud", "We have closed your account with Stripe, because we suspect fraud"),
            Map.entry(
                    "rejected.platform_terms_of_service",
                    "We have closed your account with Stripe, because of our terms"),
            Map.entry("rejected.platform_other", "We have closed your account with Stripe"),
            Map.entry("other", "Stripe has stopped something of your account"));

    private StripeReasons() {}

    /** A reason that is not known yet reads as {@code other}. */
    static String words(String code) {
        return WORDS.getOrDefault(code, WORDS.getOrDefault("other", REFUSED));
    }

    static boolean isUnderWay(String code) {
        return UNDER_WAY.contains(code);
    }

    /** Whether it is final: answering Stripe's questions changes nothing. */
    static boolean isFinal(String code) {
        return code.startsWith("rejected.") || code.equals("platform_paused");
    }
}
