package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.OptionalUuid;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a payment; what happens to it is {@link Payment}'s. */
@MappedSuperclass
public abstract class PaymentRecord {

    @Id
    UUID id;

    @Column(name = "booking_id")
    UUID bookingId;

    @Column(name = "change_id", insertable = false, updatable = false)
    @Convert(converter = OptionalUuid.class)
    @Nullable
    UUID changeId;

    @Convert(converter = PaymentKind.Column.class)
    PaymentKind kind;

    @Column(name = "client_id")
    UUID clientId;

    @Column(name = "host_profile_id")
    UUID hostProfileId;

    @Column(name = "status")
    @Convert(converter = PaymentStatus.Column.class)
    PaymentStatus status;

    @Column(name = "amount_cents")
    long amountCents;

    @Column(name = "platform_fee_bps")
    int platformFeeBps;

    @Column(name = "captured_cents")
    long capturedCents;

    @Column(name = "host_share_cents")
    long hostShareCents;

    @Column(name = "transferred_cents")
    long transferredCents;

    @Column(name = "reversed_cents")
    long reversedCents;

    @Column(name = "netted_cents")
    long nettedCents;

    @Column(name = "refunded_cents")
    long refundedCents;

    @Column(name = "unreturned_cents")
    long unreturnedCents;

    @Column(name = "stripe_fee_cents")
    long stripeFeeCents;

    @Column(name = "currency")
    String currency;

    @Column(name = "stripe_payment_intent_id")
    @Nullable
    String paymentIntentId;

    @Column(name = "stripe_charge_id")
    @Nullable
    String chargeId;

    @Column(name = "stripe_transfer_id")
    @Nullable
    String transferId;

    @Column(name = "payment_method_id")
    @Nullable
    String paymentMethodId;

    @Column(name = "next_action_url")
    @Nullable
    String nextActionUrl;

    @Column(name = "failure_code")
    @Nullable
    String failureCode;

    @Column(name = "failure_message")
    @Nullable
    String failureMessage;

    @Column(name = "hold_due_at")
    @Nullable
    Instant holdDueAt;

    @Column(name = "hold_deadline")
    @Nullable
    Instant holdDeadline;

    @Column(name = "capture_before")
    @Nullable
    Instant captureBefore;

    @Column(name = "captured_at")
    @Nullable
    Instant capturedAt;

    @Column(name = "transfer_due_at")
    @Nullable
    Instant transferDueAt;

    @Column(name = "transferred_at")
    @Nullable
    Instant transferredAt;

    boolean frozen;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    private long version;

    protected PaymentRecord() {}

    PaymentRecord(PaymentKind kind, UUID bookingId, @Nullable UUID changeId, Money amount, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.bookingId = bookingId;
        this.changeId = changeId;
        this.status = PaymentStatus.AUTHORIZING;
        this.amountCents = amount.minor();
        this.currency = amount.currency();
        this.createdAt = now;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    /** The extension that this pays; none for the session itself. */
    public @Nullable UUID changeId() {
        return changeId;
    }

    public PaymentKind kind() {
        return kind;
    }

    /** What is paid: it names the keys of what Stripe is told. There may be several tips for a session. */
    UUID purpose() {
        if (kind == PaymentKind.TIP) {
            return id;
        }
        return changeId == null ? bookingId : changeId;
    }

    public UUID clientId() {
        return clientId;
    }

    public UUID hostProfileId() {
        return hostProfileId;
    }

    public PaymentStatus status() {
        return status;
    }

    public Money amount() {
        return new Money(amountCents, currency);
    }

    public Money captured() {
        return new Money(capturedCents, currency);
    }

    public Money refunded() {
        return new Money(refundedCents, currency);
    }

    /**
     * What the host earns of what was captured and not given back. Never less than the host has got: what is given back
     * after that is the host's debt in the books.
     */
    public Money hostShare() {
        return new Money(hostShareCents, currency);
    }

    /** All that was sent to the host's account for this, before reversals. */
    public Money transferred() {
        return new Money(transferredCents, currency);
    }

    /** What was taken back from the host's account. */
    public Money reversed() {
        return new Money(reversedCents, currency);
    }

    /** What was kept of the host's share for debts of theirs. */
    public Money netted() {
        return new Money(nettedCents, currency);
    }

    /** What the host is still to get: their share less what was sent and not taken back, and less what was netted. */
    public Money payable() {
        return new Money(hostShareCents - (transferredCents - reversedCents) - nettedCents, currency);
    }

    /** Refunds that the client's bank sent back: owed to the client by another way. */
    public Money unreturned() {
        return new Money(unreturnedCents, currency);
    }

    /** What Stripe kept of the capture. */
    public Money stripeFee() {
        return new Money(stripeFeeCents, currency);
    }

    /** What Stripe has under way for it: a PaymentIntent, or the SetupIntent of a card that its owner must confirm. */
    public @Nullable String paymentIntentId() {
        return paymentIntentId;
    }

    public @Nullable String chargeId() {
        return chargeId;
    }

    public @Nullable String transferId() {
        return transferId;
    }

    /** The card that was saved for a later hold. */
    public @Nullable String paymentMethodId() {
        return paymentMethodId;
    }

    public @Nullable String nextActionUrl() {
        return nextActionUrl;
    }

    public @Nullable String failureCode() {
        return failureCode;
    }

    public @Nullable String failureMessage() {
        return failureMessage;
    }

    /** When a hold is tried next, while none stands. */
    public @Nullable Instant holdDueAt() {
        return holdDueAt;
    }

    /** Without a hold by then the booking is cancelled. */
    public @Nullable Instant holdDeadline() {
        return holdDeadline;
    }

    public @Nullable Instant captureBefore() {
        return captureBefore;
    }

    public @Nullable Instant transferDueAt() {
        return transferDueAt;
    }

    public @Nullable Instant transferredAt() {
        return transferredAt;
    }

    public int platformFeeBps() {
        return platformFeeBps;
    }

    public @Nullable Instant capturedAt() {
        return capturedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** In dispute: nothing is transferred. */
    public boolean isFrozen() {
        return frozen;
    }
}
