package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an amount is to be held, as frozen in the command.
 *
 * @param card Stripe's id of the payment method
 * @param offSession the client is away: a card that was saved
 * @param lastTry whether no other try with this card follows
 * @param insteadOf the intent that waits for its client, and is given up first
 */
public record HoldTerms(
        String card,
        boolean offSession,
        boolean lastTry,
        @Nullable String insteadOf) {

    private static final Pattern CARD = Pattern.compile("\\w{1,255}");
    private static final Pattern TEXT = Pattern.compile("(off_session )?(last_try )?(?:instead_of=(\\S+) )?(\\w+)");

    public HoldTerms {
        if (!CARD.matcher(card).matches()) {
            throw BusinessException.invalid("payment_method_id", "This is not the id of a payment method");
        }
    }

    /** With the client at hand. */
    public static HoldTerms onSession(String card, @Nullable String insteadOf) {
        return new HoldTerms(card, false, true, insteadOf);
    }

    /** As {@link #text} wrote it. A client at hand has no other try but by another card. */
    public static HoldTerms parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not the terms of a hold: " + text);
        }
        boolean offSession = found.group(1) != null;
        return new HoldTerms(found.group(4), offSession, !offSession || found.group(2) != null, found.group(3));
    }

    /** Plainly the card's id where there is no more to say. */
    public String text() {
        return (offSession ? "off_session " : "")
                + (offSession && lastTry ? "last_try " : "")
                + (insteadOf == null ? "" : "instead_of=" + insteadOf + " ")
                + card;
    }
}
