package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads disputes at clients' banks. Never called inside a database transaction. */
@ApplicationScoped
public class StripeDisputes {

    @Inject
    StripeSettings.StripeConnection connection;

    @Inject
    StripeIntents intents;

    @Inject
    StripeTime time;

    public DisputeState find(String id) {
        Dispute dispute =
                StripeErrors.translate(() -> connection.client().v1().disputes().retrieve(id));
        String intent = dispute.getPaymentIntent();
        String payment = intent == null ? null : intents.paymentOf(intent).orElse(null);
        return state(dispute, payment);
    }

    private DisputeState state(Dispute dispute, @Nullable String paymentId) {
        return new DisputeState(
                dispute.getId(),
                dispute.getCharge(),
                paymentId,
                dispute.getStatus(),
                dispute.getReason(),
                new Money(dispute.getAmount(), dispute.getCurrency().toUpperCase(Locale.ROOT)),
                dueAt(dispute),
                time.ours(dispute.getCreated()),
                movements(dispute));
    }

    private @Nullable Instant dueAt(Dispute dispute) {
        Long due = dispute.getEvidenceDetails() == null
                ? null
                : dispute.getEvidenceDetails().getDueBy();
        return due == null ? null : time.ours(due);
    }

    private static List<DisputeState.Movement> movements(Dispute dispute) {
        return Optional.ofNullable(dispute.getBalanceTransactions()).orElse(List.of()).stream()
                .map(StripeDisputes::movement)
                .toList();
    }

    private static DisputeState.Movement movement(BalanceTransaction transaction) {
        return new DisputeState.Movement(
                transaction.getAmount(),
                transaction.getFee(),
                transaction.getCurrency().toUpperCase(Locale.ROOT));
    }
}
