package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money of a session, or of its extension: held, captured or released, transferred to the host, given back. An
 * operation that needs Stripe returns a {@link PaymentCommand}; its outcome comes back later and moves the payment.
 */
@Entity
@Table(name = "payments")
public class Payment extends PaymentHold {

    protected Payment() {}

    public Payment(UUID bookingId, UUID clientId, UUID hostProfileId, Money amount, int platformFeeBps, Instant now) {
        this(bookingId, null, clientId, hostProfileId, amount, platformFeeBps, now);
    }

    /** @param changeId the extension that this pays; none for the session itself */
    public Payment(
            UUID bookingId,
            @Nullable UUID changeId,
            UUID clientId,
            UUID hostProfileId,
            Money amount,
            int platformFeeBps,
            Instant now) {
        super(bookingId, changeId, amount, now);
        this.clientId = clientId;
        this.hostProfileId = hostProfileId;
        this.platformFeeBps = platformFeeBps;
    }

    /** Takes this part of what is held and lets the rest go. */
    public PaymentCommand capture(Money part, Instant now) {
        require(isHeld() && part.minor() > 0 && part.minor() <= amountCents, "captured");
        return command(PaymentOperation.CAPTURE, part, null, now);
    }

    /** Lets all that is held go; empty when there is nothing that Stripe must be told. No hold is placed later. */
    public Optional<PaymentCommand> release(Instant now) {
        require(!isCaptured(), "released");
        withoutPlan();
        if (status == PaymentStatus.SETUP_SAVED) {
            released(now);
        }
        return isOver() ? Optional.empty() : Optional.of(letGo(now));
    }

    /** Ends what waits for its client at Stripe, so that nothing is held there later; empty when nothing waits. */
    public Optional<PaymentCommand> abandon(Instant now) {
        return status == PaymentStatus.REQUIRES_ACTION ? Optional.of(letGo(now)) : Optional.empty();
    }

    /** Sends the host's share; empty when it was sent, there is none, or it is in dispute. */
    public Optional<PaymentCommand> transfer(Instant now) {
        require(isCaptured(), "transferred");
        if (transferId != null || hostShareCents == 0 || frozen) {
            return Optional.empty();
        }
        return Optional.of(command(PaymentOperation.TRANSFER, hostShare(), chargeId, now));
    }

    /** Gives this part of what was captured back. */
    public PaymentCommand refund(Money part, Instant now) {
        require(part.minor() > 0 && part.minor() <= remaining().minor(), "refunded");
        return command(PaymentOperation.REFUND, part, null, now);
    }

    /** While a dispute lasts nothing is transferred. */
    public void freeze() {
        frozen = true;
    }

    public void thaw() {
        frozen = false;
    }

    /** @param holdBack how long after the capture the host's transfer falls due */
    public void captured(Money part, Duration holdBack, Instant now) {
        moveTo(PaymentStatus.CAPTURED, now);
        capturedCents = part.minor();
        hostShareCents = split().host().minor();
        capturedAt = now;
        transferDueAt = now.plus(holdBack);
    }

    /** What failed stays failed. */
    public void released(Instant now) {
        moveTo(status == PaymentStatus.FAILED ? PaymentStatus.FAILED : PaymentStatus.RELEASED, now);
    }

    /** @param amount what was sent, as it was decided when the transfer was planned */
    public void transferred(String newTransferId, Money amount, Instant now) {
        transferId = newTransferId;
        transferredCents = amount.minor();
        transferredAt = now;
        updatedAt = now;
    }

    /** The host's share is reckoned anew of what remains; of what was transferred before, the host owes the rest. */
    public Refund refunded(Money part, Instant now) {
        Split before = split();
        refundedCents = Math.addExact(refundedCents, part.minor());
        hostShareCents = Math.max(split().host().minor(), transferredCents);
        moveTo(remaining().isZero() ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED, now);
        return new Refund(before.minus(split()), transferId != null);
    }

    public boolean isHeld() {
        return status == PaymentStatus.AUTHORIZED;
    }

    public boolean isCaptured() {
        return capturedAt != null;
    }

    /** Whether there is no money to it, and none will come. */
    public boolean isOver() {
        return status == PaymentStatus.FAILED || status == PaymentStatus.RELEASED;
    }

    /** What was captured and not given back. */
    public Money remaining() {
        return captured().minus(refunded());
    }

    private Split split() {
        return Split.of(remaining(), platformFeeBps);
    }

    private PaymentCommand letGo(Instant now) {
        return command(PaymentOperation.RELEASE, amount(), null, now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payment payment && id.equals(payment.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
