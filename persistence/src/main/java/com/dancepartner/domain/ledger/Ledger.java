package com.dancepartner.domain.ledger;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Where journals are posted, in the transaction of the event that causes them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

    @PersistenceContext
    EntityManager entities;

    public Ledger() {}

    public Ledger(EntityManager entities) {
        this.entities = entities;
    }

    /** Money came in: owed to the host but for our share. */
    public void postCapture(UUID paymentId, Money captured, Money hostShare, Instant now) {
        UUID journal = Ids.next();
        post(journal, "capture", Account.STRIPE_CLEARING, captured.minor(), captured.currency(), paymentId, now);
        post(journal, "capture", Account.HOST_PAYABLE, -hostShare.minor(), captured.currency(), paymentId, now);
        post(
                journal,
                "capture",
                Account.REVENUE,
                -captured.minus(hostShare).minor(),
                captured.currency(),
                paymentId,
                now);
    }

    /** Stripe kept its fee, which the platform bears. */
    public void postStripeFee(UUID paymentId, Money fee, Instant now) {
        UUID journal = Ids.next();
        post(journal, "stripe_fee", Account.FEES, fee.minor(), fee.currency(), paymentId, now);
        post(journal, "stripe_fee", Account.STRIPE_CLEARING, -fee.minor(), fee.currency(), paymentId, now);
    }

    /** The host was paid. */
    public void postTransfer(UUID paymentId, Money amount, Instant now) {
        UUID journal = Ids.next();
        post(journal, "transfer", Account.HOST_PAYABLE, amount.minor(), amount.currency(), paymentId, now);
        post(journal, "transfer", Account.STRIPE_CLEARING, -amount.minor(), amount.currency(), paymentId, now);
    }

    /** Money went back to the client: each side gives its part of it. */
    public void postRefund(UUID paymentId, Refund refund, Instant now) {
        UUID journal = Ids.next();
        Money host = refund.parts().host();
        Money platform = refund.parts().platform();
        Account owing = refund.afterTransfer() ? Account.HOST_RECEIVABLE : Account.HOST_PAYABLE;
        post(journal, "refund", owing, host.minor(), host.currency(), paymentId, now);
        post(journal, "refund", Account.REVENUE, platform.minor(), host.currency(), paymentId, now);
        long whole = Math.addExact(host.minor(), platform.minor());
        post(journal, "refund", Account.STRIPE_CLEARING, -whole, host.currency(), paymentId, now);
    }

    private void post(
            UUID journal, String kind, Account account, long minor, String currency, UUID paymentId, Instant now) {
        if (minor != 0) {
            entities.persist(new LedgerEntry(journal, kind, account, minor, currency, paymentId, now));
        }
    }
}
