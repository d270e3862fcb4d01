package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.domain.payment.HoldTerms;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentEvent;
import com.dancepartner.domain.payment.PaymentOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the state of an intent at Stripe means for a payment whose money is to be held. */
final class Holds {

    private static final String OWNER_WANTED = "authentication_required";
    private static final String ASK_OWNER = "The bank wants you to confirm this payment.";

    private Holds() {}

    /** The client is at hand: has just given the card, or has come back from its bank's page. */
    static List<PaymentEvent> apply(Payment payment, IntentState state, Instant now) {
        return switch (state.status()) {
            case "requires_capture" -> List.of(held(payment, state, now));
            case "requires_action" -> List.of(asked(payment, state.id(), state.nextActionUrl(), now));
            default ->
                payment.refused(reason(state), state.failureMessage(), now).stream()
                        .toList();
        };
    }

    /** A saved card, its owner being away. */
    static List<PaymentEvent> applyAway(Payment payment, HoldTerms terms, IntentState state, Instant now) {
        return switch (state.status()) {
            case "requires_capture" -> List.of(held(payment, state, now));
            case "requires_action" ->
                Stream.concat(
                                Stream.of(asked(payment, state.id(), state.nextActionUrl(), now)),
                                payment.ownerAsked(OWNER_WANTED, ASK_OWNER, now).stream())
                        .toList();
            default -> List.of(payment.holdRefused(terms, reason(state), state.failureMessage(), now));
        };
    }

    /** A card that is being saved, the client being at hand. */
    static List<PaymentEvent> apply(Payment payment, SetupState state, Instant now) {
        return switch (state.status()) {
            case "succeeded" ->
                List.of(payment.cardSaved(
                        Objects.requireNonNull(state.paymentMethodId(), "what was saved is a card"), now));
            case "requires_action" -> List.of(asked(payment, state.id(), state.nextActionUrl(), now));
            default ->
                payment
                        .refused(
                                Objects.requireNonNullElse(state.failureCode(), state.status()),
                                state.failureMessage(),
                                now)
                        .stream()
                        .toList();
        };
    }

    private static PaymentOutcome held(Payment payment, IntentState state, Instant now) {
        return payment.authorised(
                state.id(),
                Objects.requireNonNull(state.chargeId(), "a hold has a charge"),
                Objects.requireNonNull(state.captureBefore(), "a hold lapses some day"),
                now);
    }

    private static PaymentOutcome asked(Payment payment, String intentId, @Nullable String page, Instant now) {
        return payment.requiresAction(intentId, Objects.requireNonNull(page, "an action has a page"), now);
    }

    private static String reason(IntentState state) {
        return Objects.requireNonNullElse(state.failureCode(), state.status());
    }
}
