package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money of one booking: held, captured or released, then transferred to the host. An operation that needs Stripe
 * returns a {@link PaymentCommand}; its outcome comes back later and moves the payment.
 */
@Entity
@Table(name = "payments")
public class Payment {

    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    @Convert(converter = PaymentStatus.Column.class)
    private PaymentStatus status;

    @Column(name = "amount_cents")
    private long amountCents;

    @Column(name = "platform_fee_bps")
    private int platformFeeBps;

    @Column(name = "captured_cents")
    private long capturedCents;

    @Column(name = "host_share_cents")
    private long hostShareCents;

    @Column(name = "transferred_cents")
    private long transferredCents;

    private String currency;

    @Column(name = "stripe_payment_intent_id")
    private @Nullable String paymentIntentId;

    @Column(name = "stripe_charge_id")
    private @Nullable String chargeId;

    @Column(name = "stripe_transfer_id")
    private @Nullable String transferId;

    @Column(name = "next_action_url")
    private @Nullable String nextActionUrl;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "failure_message")
    private @Nullable String failureMessage;

    @Column(name = "capture_before")
    private @Nullable Instant captureBefore;

    @Column(name = "captured_at")
    private @Nullable Instant capturedAt;

    @Column(name = "transfer_due_at")
    private @Nullable Instant transferDueAt;

    @Column(name = "transferred_at")
    private @Nullable Instant transferredAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Payment() {}

    public Payment(UUID bookingId, UUID clientId, UUID hostProfileId, Money amount, int platformFeeBps, Instant now) {
        this.id = Ids.next();
        this.bookingId = bookingId;
        this.clientId = clientId;
        this.hostProfileId = hostProfileId;
        this.status = PaymentStatus.AUTHORIZING;
        this.amountCents = amount.minor();
        this.currency = amount.currency();
        this.platformFeeBps = platformFeeBps;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Holds the whole amount on this card. */
    public PaymentCommand authorise(String paymentMethodId, Instant now) {
        require(status == PaymentStatus.AUTHORIZING, "authorised");
        return new PaymentCommand(this, PaymentOperation.AUTHORISE, amount(), paymentMethodId, now);
    }

    /** Takes this part of what is held and lets the rest go. */
    public PaymentCommand capture(Money part, Instant now) {
        require(status == PaymentStatus.AUTHORIZED && part.minor() > 0 && part.minor() <= amountCents, "captured");
        return new PaymentCommand(this, PaymentOperation.CAPTURE, part, null, now);
    }

    /** Lets all that is held go; empty when there is nothing to let go. */
    public Optional<PaymentCommand> release(Instant now) {
        if (status == PaymentStatus.FAILED || status == PaymentStatus.RELEASED) {
            return Optional.empty();
        }
        require(status != PaymentStatus.CAPTURED, "released");
        return Optional.of(new PaymentCommand(this, PaymentOperation.RELEASE, amount(), null, now));
    }

    /** Sends the host's share; empty when it was sent or there is none. */
    public Optional<PaymentCommand> transfer(Instant now) {
        require(status == PaymentStatus.CAPTURED, "transferred");
        if (transferId != null || hostShareCents == 0) {
            return Optional.empty();
        }
        return Optional.of(new PaymentCommand(this, PaymentOperation.TRANSFER, hostShare(), chargeId, now));
    }

    public boolean isAwaitingAuthorisation() {
        return status == PaymentStatus.AUTHORIZING || status == PaymentStatus.REQUIRES_ACTION;
    }

    public PaymentOutcome authorised(String intentId, String newChargeId, Instant captureBy, Instant now) {
        status = PaymentStatus.AUTHORIZED;
        paymentIntentId = intentId;
        chargeId = newChargeId;
        captureBefore = captureBy;
        nextActionUrl = null;
        updatedAt = now;
        return new PaymentOutcome.Authorised(bookingId, now);
    }

    public PaymentOutcome requiresAction(String intentId, String url, Instant now) {
        status = PaymentStatus.REQUIRES_ACTION;
        paymentIntentId = intentId;
        nextActionUrl = url;
        updatedAt = now;
        return new PaymentOutcome.ActionRequired(bookingId, url, now);
    }

    public PaymentOutcome failed(String code, @Nullable String message, Instant now) {
        status = PaymentStatus.FAILED;
        failureCode = code;
        failureMessage = message;
        nextActionUrl = null;
        updatedAt = now;
        return new PaymentOutcome.Failed(bookingId, code, message, now);
    }

    /** @param holdBack how long after the capture the host's transfer falls due */
    public void captured(Money part, Duration holdBack, Instant now) {
        status = PaymentStatus.CAPTURED;
        capturedCents = part.minor();
        hostShareCents = part.minus(part.share(platformFeeBps)).minor();
        capturedAt = now;
        transferDueAt = now.plus(holdBack);
        updatedAt = now;
    }

    public void released(Instant now) {
        status = PaymentStatus.RELEASED;
        nextActionUrl = null;
        updatedAt = now;
    }

    public void transferred(String newTransferId, Instant now) {
        transferId = newTransferId;
        transferredCents = hostShareCents;
        transferredAt = now;
        updatedAt = now;
    }

    private void require(boolean holds, String verb) {
        if (!holds) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT, "A payment that is " + status.wire() + " cannot be " + verb, "status");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
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

    public Money hostShare() {
        return new Money(hostShareCents, currency);
    }

    public Money transferred() {
        return new Money(transferredCents, currency);
    }

    public @Nullable String paymentIntentId() {
        return paymentIntentId;
    }

    public @Nullable String chargeId() {
        return chargeId;
    }

    public @Nullable String transferId() {
        return transferId;
    }

    public @Nullable String nextActionUrl() {
        return nextActionUrl;
    }

    public @Nullable String failureMessage() {
        return failureMessage;
    }

    public @Nullable Instant transferDueAt() {
        return transferDueAt;
    }

    public @Nullable Instant transferredAt() {
        return transferredAt;
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
