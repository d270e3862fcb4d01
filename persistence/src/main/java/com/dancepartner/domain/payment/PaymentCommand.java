package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said to Stripe, committed with the state change that causes it. The key never changes, so that saying
 * it twice has one effect. Leases are {@link PaymentCommands}' work.
 */
@Entity
@Table(name = "payment_commands")
public class PaymentCommand {

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Convert(converter = PaymentOperation.Column.class)
    private PaymentOperation operation;

    private int attempt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "amount_cents")
    private long amountCents;

    private @Nullable String parameter;
    private String status = "pending";

    @Column(name = "lease_token")
    private long leaseToken;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "stripe_object_id")
    private @Nullable String stripeObjectId;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Transient
    private UUID purpose;

    protected PaymentCommand() {}

    PaymentCommand(
            PaymentRecord payment, PaymentOperation operation, Money amount, @Nullable String parameter, Instant now) {
        this.id = Ids.next();
        this.paymentId = payment.id();
        this.operation = operation;
        this.purpose = payment.purpose();
        this.amountCents = amount.minor();
        this.parameter = parameter;
        this.createdAt = now;
    }

    /**
     * Which time it is that this is asked for the payment: another card, another refund. Said before it is queued.
     *
     * @param environment where we run: keys of several that share one Stripe account never meet
     */
    void countedAs(int number, String environment) {
        attempt = number;
        idempotencyKey = "dp:" + environment + ":" + purpose + ":" + operation.wire() + ":" + number;
    }

    /** @param objectId what Stripe made of it; null where it made nothing */
    public void succeeded(@Nullable String objectId, Instant now) {
        status = "succeeded";
        stripeObjectId = objectId;
        finishedAt = now;
    }

    /** Stripe undid it later. @return whether that is news */
    public boolean undone(Instant now) {
        boolean news = undoneAt == null;
        undoneAt = news ? now : undoneAt;
        return news;
    }

    public void failed(String error, Instant now) {
        status = "failed";
        lastError = error;
        finishedAt = now;
    }

    public boolean isPending() {
        return "pending".equals(status);
    }

    public UUID id() {
        return id;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public PaymentOperation operation() {
        return operation;
    }

    /** Which time it is asked of its kind for the payment, from 1. */
    public int attempt() {
        return attempt;
    }

    public String idempotencyKey() {
        return idempotencyKey;
    }

    public long amountCents() {
        return amountCents;
    }

    /** What the operation needs beside the amount: the terms of a hold, the charge to transfer from. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** How to hold the amount, or which card to save. */
    public HoldTerms holdTerms() {
        return HoldTerms.parse(Objects.requireNonNull(parameter, "a hold needs a card"));
    }

    /** What Stripe made of it: an intent, refund, transfer or reversal. */
    public @Nullable String stripeObjectId() {
        return stripeObjectId;
    }

    public long leaseToken() {
        return leaseToken;
    }
}
