package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the money of a payment comes to be held: at once, or on a card that is saved before (G12). */
@MappedSuperclass
public abstract class PaymentHold extends PaymentRecord {

    /** A hold is to last for so long after the session, so that it can be captured. */
    private static final Duration TO_CAPTURE = Duration.ofHours(6);

    protected PaymentHold() {}

    PaymentHold(PaymentKind kind, UUID bookingId, @Nullable UUID changeId, Money amount, Instant now) {
        super(kind, bookingId, changeId, amount, now);
    }

    /** Holds the whole amount on this card, with the client at hand. */
    public PaymentCommand authorise(String card, Instant now) {
        require(status == PaymentStatus.AUTHORIZING, "authorised");
        return hold(HoldTerms.onSession(card, null), now);
    }

    /** Saves this card, to hold the whole amount when the plan says. */
    public PaymentCommand saveCard(String card, HoldPlan plan, Instant now) {
        require(status == PaymentStatus.AUTHORIZING, "saved for later");
        follow(plan);
        return save(HoldTerms.onSession(card, null), now);
    }

    /** Holds the whole amount on the card that was saved, while its owner is away; empty when it is not time for it. */
    public Optional<PaymentCommand> authoriseSaved(Instant now) {
        HoldPlan plan = plan();
        if (plan == null || paymentMethodId == null || !awaitsClient() || !plan.triesAt(now)) {
            return Optional.empty();
        }
        HoldTerms terms = new HoldTerms(paymentMethodId, true, !plan.isFirstTry(), abandonedIntent());
        return Optional.of(hold(terms, now));
    }

    /** Takes another card: to hold the money when it is time for it, else to save it. */
    public PaymentCommand newCard(String card, Instant now) {
        require(awaitsClient(), "paid with another card");
        HoldPlan plan = plan();
        HoldTerms terms = HoldTerms.onSession(card, abandonedIntent());
        return plan == null || plan.isDue(now) ? hold(terms, now) : save(terms, now);
    }

    /** Whether no hold stands, and nothing is under way but what the client can do. */
    public boolean awaitsClient() {
        return status == PaymentStatus.SETUP_SAVED || status == PaymentStatus.REQUIRES_ACTION;
    }

    public boolean isAwaitingAuthorisation() {
        return status == PaymentStatus.AUTHORIZING || status == PaymentStatus.REQUIRES_ACTION;
    }

    /** Whether the time in which a hold could be placed is over. */
    public boolean isOverdue(Instant now) {
        return holdDeadline != null && !now.isBefore(holdDeadline);
    }

    /**
     * The session was moved: a hold that is still to come follows it.
     *
     * @throws BusinessException STATE_CONFLICT when the hold that stands, or is being asked for, would lapse before
     */
    public void moved(TimeSpan schedule, Instant now) {
        if (isCardOnly(now)) {
            follow(HoldPlan.moved(schedule, now));
        } else if (captureBefore == null
                || captureBefore.isBefore(schedule.end().plus(TO_CAPTURE))) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT,
                    "The money held for this session does not last until then",
                    "scheduled_start");
        }
    }

    public PaymentOutcome cardSaved(String methodId, Instant now) {
        moveTo(PaymentStatus.SETUP_SAVED, now);
        paymentMethodId = methodId;
        paymentIntentId = null;
        withoutFailure();
        return new PaymentOutcome.Secured(bookingId, changeId, null, now);
    }

    public PaymentOutcome authorised(String intentId, String newChargeId, Instant captureBy, Instant now) {
        moveTo(PaymentStatus.AUTHORIZED, now);
        paymentIntentId = intentId;
        chargeId = newChargeId;
        captureBefore = captureBy;
        withoutFailure();
        withoutPlan();
        return new PaymentOutcome.Secured(bookingId, changeId, captureBy, now);
    }

    /** Nothing else is tried while the client is asked for the hold itself. */
    public PaymentOutcome requiresAction(String intentId, String url, Instant now) {
        if (status == PaymentStatus.AUTHORIZING) {
            holdDueAt = holdDeadline;
        }
        moveTo(PaymentStatus.REQUIRES_ACTION, now);
        paymentIntentId = intentId;
        nextActionUrl = url;
        return new PaymentOutcome.ActionRequired(bookingId, changeId, url, now);
    }

    /** The card was refused with its owner at hand; empty when another one was saved before, and more can be given. */
    public Optional<PaymentEvent> refused(String code, @Nullable String message, Instant now) {
        if (holdDeadline == null || paymentMethodId == null) {
            return Optional.of(failed(code, message, now));
        }
        backToSaved(code, message, now);
        return Optional.empty();
    }

    /** The saved card was refused while its owner was away. */
    public PaymentEvent holdRefused(HoldTerms terms, String code, @Nullable String message, Instant now) {
        HoldPlan plan = plan();
        if (plan == null) {
            return failed(code, message, now);
        }
        backToSaved(code, message, now);
        holdDueAt = terms.lastTry() ? plan.deadline() : plan.repeatAfter(now);
        return holdFailed(plan.deadline(), code, now);
    }

    /** The saved card's owner must authenticate; empty when the payment was let go meanwhile. */
    public Optional<PaymentEvent> ownerAsked(String code, @Nullable String message, Instant now) {
        failure(code, message);
        return Optional.ofNullable(holdDeadline).map(deadline -> holdFailed(deadline, code, now));
    }

    /** The bank let the hold go before it was captured: there is no money any more. */
    public PaymentOutcome holdLapsed(Instant now) {
        require(status == PaymentStatus.AUTHORIZED, "given up");
        return failed("hold_expired", "The bank let go the money that was held", now);
    }

    /** No hold was placed in time. */
    public PaymentOutcome holdMissing(Instant now) {
        String why = Objects.requireNonNullElse(failureMessage, "No money could be held in time");
        return failed("hold_missing", why, now);
    }

    public PaymentOutcome failed(String code, @Nullable String message, Instant now) {
        moveTo(PaymentStatus.FAILED, now);
        failure(code, message);
        withoutPlan();
        return new PaymentOutcome.Failed(bookingId, changeId, code, message, now);
    }

    /** What Stripe refused; when nobody's card is at fault, a person must look. */
    public void failure(String code, @Nullable String message) {
        failureCode = code;
        failureMessage = message;
    }

    void withoutPlan() {
        holdDueAt = null;
        holdDeadline = null;
    }

    void moveTo(PaymentStatus next, Instant now) {
        status = next;
        nextActionUrl = null;
        updatedAt = now;
    }

    void require(boolean holds, String verb) {
        if (!holds) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT, "A payment that is " + status.wire() + " cannot be " + verb, "status");
        }
    }

    PaymentCommand command(PaymentOperation operation, Money amount, @Nullable String parameter, Instant now) {
        return new PaymentCommand(this, operation, amount, parameter, now);
    }

    private PaymentCommand hold(HoldTerms terms, Instant now) {
        moveTo(PaymentStatus.AUTHORIZING, now);
        return command(PaymentOperation.AUTHORISE, amount(), terms.text(), now);
    }

    private PaymentCommand save(HoldTerms terms, Instant now) {
        moveTo(PaymentStatus.SAVING_CARD, now);
        return command(PaymentOperation.SAVE_CARD, amount(), terms.text(), now);
    }

    /** The intent that waits for its client: given up, so that what becomes of it counts no more. */
    private @Nullable String abandonedIntent() {
        String intent = paymentIntentId;
        paymentIntentId = null;
        return intent;
    }

    /** Whether there is a card, or about to be one, and no hold on it was begun. */
    private boolean isCardOnly(Instant now) {
        HoldPlan plan = plan();
        return switch (status) {
            case SAVING_CARD, SETUP_SAVED -> true;
            case REQUIRES_ACTION -> plan != null && !plan.isDue(now);
            default -> false;
        };
    }

    private PaymentEvent holdFailed(Instant until, String code, Instant now) {
        return new PaymentEvent.HoldFailed(bookingId, clientId, paymentMethodId, code, failureMessage, until, now);
    }

    private void backToSaved(String code, @Nullable String message, Instant now) {
        moveTo(PaymentStatus.SETUP_SAVED, now);
        paymentIntentId = null;
        failure(code, message);
    }

    private @Nullable HoldPlan plan() {
        return holdDueAt == null || holdDeadline == null ? null : new HoldPlan(holdDueAt, holdDeadline);
    }

    private void follow(HoldPlan plan) {
        holdDueAt = plan.dueAt();
        holdDeadline = plan.deadline();
    }

    private void withoutFailure() {
        failureCode = null;
        failureMessage = null;
    }
}
