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
        this(
                changeId == null ? PaymentKind.SESSION : PaymentKind.EXTENSION,
                bookingId,
                changeId,
                clientId,
                hostProfileId,
                amount,
                platformFeeBps,
                now);
    }

    private Payment(
            PaymentKind kind,
            UUID bookingId,
            @Nullable UUID changeId,
            UUID clientId,
            UUID hostProfileId,
            Money amount,
            int platformFeeBps,
            Instant now) {
        super(kind, bookingId, changeId, amount, now);
        this.clientId = clientId;
        this.hostProfileId = hostProfileId;
        this.platformFeeBps = platformFeeBps;
    }

    /** A tip after a session: all of it is the host's. */
    public static Payment tip(UUID bookingId, UUID clientId, UUID hostProfileId, Money amount, Instant now) {
        return new Payment(PaymentKind.TIP, bookingId, null, clientId, hostProfileId, amount, 0, now);
    }

    /** Takes the whole amount at once from this card, with the client at hand. */
    public PaymentCommand charge(String card, Instant now) {
        require(kind == PaymentKind.TIP && status == PaymentStatus.AUTHORIZING, "charged");
        return command(
                PaymentOperation.CHARGE,
                amount(),
                HoldTerms.onSession(card, null).text(),
                now);
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

    /** Sends what the host is still to get; empty when there is nothing, or it is in dispute. */
    public Optional<PaymentCommand> transfer(Instant now) {
        require(isCaptured(), "transferred");
        if (payable().isZero() || frozen) {
            return Optional.empty();
        }
        return Optional.of(command(PaymentOperation.TRANSFER, payable(), chargeId, now));
    }

    /** Keeps so much of what the host is to get for debts of theirs. */
    public void netted(Money part, Instant now) {
        require(part.minor() > 0 && part.minor() <= payable().minor(), "netted");
        nettedCents = Math.addExact(nettedCents, part.minor());
        updatedAt = now;
    }

    /**
     * Takes back from the host's account what a refund takes of money that was sent there; empty when nothing was.
     *
     * @param part the refund to come
     * @param refunding refunds that are under way
     * @param reversing what is being taken back already
     */
    public Optional<PaymentCommand> reverse(Money part, Money refunding, Money reversing, Instant now) {
        Money before = remaining().minus(refunding);
        Split parts = Split.of(before, platformFeeBps).minus(Split.of(before.minus(part), platformFeeBps));
        long beyond = parts.host().minus(payable()).minor();
        long sent = transferred().minus(reversed()).minus(reversing).minor();
        Money back = new Money(Math.min(beyond, sent), currency);
        return transferId == null || back.minor() <= 0
                ? Optional.empty()
                : Optional.of(command(PaymentOperation.REVERSE, back, transferId, now));
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
        withoutPlan();
    }

    /** Money was taken at once, without a hold before. */
    public void charged(String intentId, String newChargeId, Duration holdBack, Instant now) {
        paymentIntentId = intentId;
        chargeId = newChargeId;
        captured(amount(), holdBack, now);
    }

    /** What Stripe kept, as far as it is in the payment's own currency. */
    public void stripeKept(Money fee) {
        stripeFeeCents = fee.currency().equals(currency) ? fee.minor() : stripeFeeCents;
    }

    /** What failed stays failed. */
    public void released(Instant now) {
        moveTo(status == PaymentStatus.FAILED ? PaymentStatus.FAILED : PaymentStatus.RELEASED, now);
    }

    /** @param sent what was sent, as it was decided when the transfer was planned */
    public void transferred(String newTransferId, Money sent, Instant now) {
        transferId = newTransferId;
        transferredCents = Math.addExact(transferredCents, sent.minor());
        transferredAt = now;
        updatedAt = now;
    }

    public void reversed(Money back, Instant now) {
        reversedCents = Math.addExact(reversedCents, back.minor());
        updatedAt = now;
    }

    /**
     * Each side gives its part of what went back to the client. The host's comes from what they are still to get; the
     * rest of it, which they have got already, they owe.
     */
    public Refund refunded(Money part, Instant now) {
        Split before = split();
        Money payable = payable();
        refundedCents = Math.addExact(refundedCents, part.minor());
        Split parts = before.minus(split());
        Money given = new Money(Math.min(parts.host().minor(), payable.minor()), currency);
        hostShareCents -= given.minor();
        moveTo(remaining().isZero() ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED, now);
        return new Refund(parts, parts.host().minus(given));
    }

    /** The client's bank sent a refund back: it stays owed to the client. */
    public void refundCameBack(Money part, Instant now) {
        require(part.minor() > 0 && unreturnedCents + part.minor() <= refundedCents, "given back");
        unreturnedCents = Math.addExact(unreturnedCents, part.minor());
        updatedAt = now;
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
