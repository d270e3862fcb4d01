package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.reconciliation.Origin;
import com.dancepartner.domain.reconciliation.Part;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeOriginsTest {

    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID PAYMENT = UUID.randomUUID();

    @Test
    @DisplayName("R361: a charge tells its booking, payment and what it pays by its metadata, else by its group")
    void charge() {
        Charge charge = new Charge();
        charge.setId("ch_1");
        charge.setPaymentIntent("pi_1");
        charge.setTransferGroup(BOOKING.toString());
        assertThat(StripeOrigins.of(charge))
                .isEqualTo(new Origin(null, BOOKING, "session", "pi_1", "ch_1", null, null));
        charge.setMetadata(Map.of("booking_id", BOOKING.toString(), "payment_id", PAYMENT.toString(), "kind", "tip"));
        assertThat(StripeOrigins.of(charge)).isEqualTo(new Origin(PAYMENT, BOOKING, "tip", "pi_1", "ch_1", null, null));
        charge.setMetadata(Map.of("booking_id", "order 17", "payment_id", "1-2-3-4-5"));
        charge.setTransferGroup("group_pi_1");
        assertThat(StripeOrigins.of(charge).ownIds()).isEmpty();
    }

    @Test
    @DisplayName("R361: a transfer tells its charge and where it went")
    void transfer() {
        Transfer transfer = new Transfer();
        transfer.setId("tr_1");
        transfer.setSourceTransaction("ch_1");
        transfer.setDestination("acct_1");
        transfer.setTransferGroup(BOOKING.toString());
        assertThat(StripeOrigins.of(transfer))
                .isEqualTo(new Origin(null, BOOKING, "session", null, "ch_1", "tr_1", "acct_1"));
    }

    @Test
    @DisplayName("R361: reversals, refunds, disputes and holds tell what they are of; anything else tells nothing")
    void others() {
        TransferReversal reversal = new TransferReversal();
        reversal.setTransfer("tr_1");
        Refund refund = new Refund();
        refund.setCharge("ch_1");
        refund.setPaymentIntent("pi_1");
        Dispute dispute = new Dispute();
        dispute.setCharge("ch_1");
        dispute.setPaymentIntent("pi_1");
        PaymentIntent intent = new PaymentIntent();
        intent.setId("pi_1");
        assertThat(StripeOrigins.of(reversal)).isEqualTo(Origin.ofTransfer("tr_1"));
        assertThat(StripeOrigins.of(refund)).isEqualTo(Origin.ofCharge("pi_1", "ch_1"));
        assertThat(StripeOrigins.of(dispute)).isEqualTo(Origin.ofCharge("pi_1", "ch_1"));
        assertThat(StripeOrigins.of(intent).stripeIds()).containsExactly("pi_1");
        assertThat(StripeOrigins.of((Charge) null)).isEqualTo(Origin.UNKNOWN);
    }

    @ParameterizedTest
    @DisplayName("R361: what a balance transaction is, by Stripe's word for it")
    @CsvSource({
        "charge, CAPTURE",
        "payment, CAPTURE",
        "refund, REFUND",
        "payment_refund, REFUND",
        "refund_failure, REFUND_FAILURE",
        "payment_failure_refund, REFUND_FAILURE",
        "transfer, TRANSFER",
        "transfer_refund, REVERSAL",
        "transfer_cancel, REVERSAL",
        "transfer_failure, REVERSAL",
        "payout, OTHER",
        "adjustment, OTHER"
    })
    void parts(String type, Part part) {
        BalanceTransaction entry = new BalanceTransaction();
        entry.setType(type);
        assertThat(StripeOrigins.part(entry)).isEqualTo(part);
    }

    @Test
    @DisplayName("R361: an adjustment for a dispute is the dispute's")
    void dispute() {
        BalanceTransaction entry = new BalanceTransaction();
        entry.setType("adjustment");
        Dispute dispute = new Dispute();
        dispute.setId("dp_1");
        entry.setSourceObject(dispute);
        assertThat(StripeOrigins.part(entry)).isEqualTo(Part.DISPUTE);
    }
}
