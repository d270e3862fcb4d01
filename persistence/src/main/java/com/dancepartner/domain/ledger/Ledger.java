package com.dancepartner.domain.ledger;

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
    public void postCapture(UUID paymentId, Money captured, Money hostShare, String chargeId, Instant now) {
        post(new Journal("capture", paymentId, chargeId, now)
                .debit(Account.STRIPE_CLEARING, captured)
                .credit(Account.HOST_PAYABLE, hostShare)
                .credit(Account.REVENUE, captured.minus(hostShare)));
    }

    /** Stripe kept its fee, which the platform bears. */
    public void postStripeFee(UUID paymentId, Money fee, String chargeId, Instant now) {
        post(new Journal("stripe_fee", paymentId, chargeId, now)
                .debit(Account.FEES, fee)
                .credit(Account.STRIPE_CLEARING, fee));
    }

    /** The host was paid. */
    public void postTransfer(UUID paymentId, Money amount, String transferId, Instant now) {
        post(new Journal("transfer", paymentId, transferId, now)
                .debit(Account.HOST_PAYABLE, amount)
                .credit(Account.STRIPE_CLEARING, amount));
    }

    /** What the host had been paid was taken back: owed to them until it is given back to the client. */
    public void postReversal(UUID paymentId, Money amount, String reversalId, Instant now) {
        post(new Journal("reversal", paymentId, reversalId, now)
                .debit(Account.STRIPE_CLEARING, amount)
                .credit(Account.HOST_PAYABLE, amount));
    }

    /** A debt of the host is settled with what they are owed. */
    public void postNetting(UUID paymentId, Money amount, Instant now) {
        post(new Journal("netting", paymentId, null, now)
                .debit(Account.HOST_PAYABLE, amount)
                .credit(Account.HOST_RECEIVABLE, amount));
    }

    /** Money went back to the client: each side gives its part of it. */
    public void postRefund(UUID paymentId, Refund refund, String refundId, Instant now) {
        Money host = refund.parts().host();
        Money platform = refund.parts().platform();
        post(new Journal("refund", paymentId, refundId, now)
                .debit(Account.HOST_PAYABLE, host.minus(refund.debt()))
                .debit(Account.HOST_RECEIVABLE, refund.debt())
                .debit(Account.REVENUE, platform)
                .credit(Account.STRIPE_CLEARING, host.plus(platform)));
    }

    /** The client's bank sent a refund back: we have the money again, and owe it to the client. */
    public void postRefundFailure(UUID paymentId, Money amount, String refundId, Instant now) {
        post(new Journal("refund_failure", paymentId, refundId, now)
                .debit(Account.STRIPE_CLEARING, amount)
                .credit(Account.CLIENT_PAYABLE, amount));
    }

    /** A client's bank took money back for a dispute, and Stripe its fee for that. */
    public void postDisputeWithdrawal(UUID paymentId, Money amount, Money fee, String disputeId, Instant now) {
        post(new Journal("dispute_withdrawal", paymentId, disputeId, now)
                .debit(Account.DISPUTE_RECEIVABLE, amount)
                .debit(Account.FEES, fee)
                .credit(Account.STRIPE_CLEARING, amount.plus(fee)));
    }

    /** The dispute was won: the money is back, with the fee as far as Stripe gives it back. */
    public void postDisputeReinstatement(UUID paymentId, Money amount, Money fee, String disputeId, Instant now) {
        post(new Journal("dispute_reinstatement", paymentId, disputeId, now)
                .debit(Account.STRIPE_CLEARING, amount.plus(fee))
                .credit(Account.DISPUTE_RECEIVABLE, amount)
                .credit(Account.FEES, fee));
    }

    /** The dispute was lost: the platform bears it. */
    public void postDisputeLoss(UUID paymentId, Money amount, Instant now) {
        post(new Journal("dispute_loss", paymentId, null, now)
                .debit(Account.DISPUTE_LOSSES, amount)
                .credit(Account.DISPUTE_RECEIVABLE, amount));
    }

    private void post(Journal journal) {
        journal.lines().forEach(entities::persist);
    }
}
