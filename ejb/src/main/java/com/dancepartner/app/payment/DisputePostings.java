package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.DisputeState;
import com.dancepartner.app.payment.stripe.DisputeState.Movement;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.CardDispute;
import com.dancepartner.domain.payment.CardDisputes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The books of a dispute: withdrawal, reinstatement and loss once each, in whatever order they are heard of. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DisputePostings {

    @Inject
    CardDisputes disputes;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Posts what is new. @return the dispute as it is known now */
    public CardDispute of(UUID paymentId, DisputeState state) {
        CardDispute known = disputes.find(state.id()).orElseGet(() -> begun(paymentId, state));
        CardDispute taken = withdrawn(known, state);
        CardDispute back = reinstated(taken, state);
        return closed(back, state);
    }

    private static CardDispute begun(UUID paymentId, DisputeState state) {
        return new CardDispute(
                state.id(),
                paymentId,
                state.status(),
                state.reason(),
                state.amount(),
                new Money(0, state.amount().currency()),
                state.evidenceDueAt(),
                null,
                null,
                null,
                state.openedAt());
    }

    private CardDispute withdrawn(CardDispute dispute, DisputeState state) {
        return dispute.withdrawnAt() != null
                ? dispute
                : state.withdrawal()
                        .map(movement -> withdrawn(dispute, movement))
                        .orElse(dispute);
    }

    private CardDispute withdrawn(CardDispute dispute, Movement movement) {
        Instant now = clock.instant();
        ledger.postDisputeWithdrawal(dispute.paymentId(), movement.amount(), movement.feeAmount(), dispute.id(), now);
        return dispute.withdrawn(movement.amount(), movement.feeAmount(), now);
    }

    private CardDispute reinstated(CardDispute dispute, DisputeState state) {
        return dispute.withdrawnAt() == null || dispute.reinstatedAt() != null
                ? dispute
                : state.reinstatement()
                        .map(movement -> reinstated(dispute, movement))
                        .orElse(dispute);
    }

    private CardDispute reinstated(CardDispute dispute, Movement movement) {
        Instant now = clock.instant();
        ledger.postDisputeReinstatement(
                dispute.paymentId(), movement.amount(), movement.feeAmount(), dispute.id(), now);
        return dispute.reinstated(now);
    }

    private CardDispute closed(CardDispute dispute, DisputeState state) {
        Instant now = clock.instant();
        if (dispute.closedAt() == null && state.isLost() && dispute.withdrawnAt() != null) {
            ledger.postDisputeLoss(dispute.paymentId(), dispute.amount(), now);
        }
        return dispute.with(state.status(), now);
    }
}
