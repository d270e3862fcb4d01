package com.dancepartner.app.earnings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why money could not be sent to a host's account at Stripe, in plain words, with the next step. */
final class TransferFailures {

    /** Stripe's codes for what only the host can put right. */
    private static final Set<String> OF_ACCOUNT = Set.of(
            "account_closed",
            "account_invalid",
            "insufficient_capabilities_for_transfer",
            "no_account",
            "payouts_not_allowed",
            "transfers_not_allowed");

    private TransferFailures() {}

    /**
     * The words for what Stripe said last.
     *
     * @param error Stripe's code and message, as {@code code: message}; null when it was not asked
     * @param sendable whether Stripe lets the host be sent money now
     */
    static String words(@Nullable String error, boolean sendable) {
        String code = error == null ? "" : error.split(":", 2)[0];
        if (!sendable || OF_ACCOUNT.contains(code)) {
            return "Stripe could not send this: your account there needs something of you. Go to \"Getting paid\","
                    + " which lists what is missing; after that it is sent by itself.";
        }
        if (code.equals("balance_insufficient")) {
            return "Stripe could not send this yet: the money of the client's card has not arrived. It is sent again by"
                    + " itself; there is nothing to do.";
        }
        return "Stripe could not send this. We send it again by ourselves, and look into it; there is nothing to do.";
    }
}
