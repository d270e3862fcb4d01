package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/**
 * Money that was captured, on its way to hosts or back. Never called inside a database transaction.
 *
 * @see StripeRefusal
 * @see StripeUncertain
 */
@ApplicationScoped
public class StripeMovements {

    @Inject
    StripeSettings.StripeConnection connection;

    /** Gives part of what was captured back. @return Stripe's id of the refund */
    public String refund(PaymentReference why, String paymentIntentId, Money part) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(paymentIntentId)
                .setAmount(part.minor())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putAllMetadata(why.metadata())
                .build();
        return StripeErrors.translate(
                () -> v1().refunds().create(params, why.options()).getId());
    }

    public RefundState findRefund(String refundId) {
        return StripeErrors.translate(() -> {
            Refund refund = v1().refunds().retrieve(refundId);
            Map<String, String> metadata = refund.getMetadata();
            return new RefundState(
                    refund.getId(), refund.getStatus(), metadata == null ? null : metadata.get(PaymentReference.KEY));
        });
    }

    /** Sends money of a charge to a host's account. @return Stripe's id of the transfer */
    public String transfer(PaymentReference why, Money amount, String accountId, String chargeId) {
        TransferCreateParams params = TransferCreateParams.builder()
                .setAmount(amount.minor())
                .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                .setDestination(accountId)
                .setSourceTransaction(chargeId)
                .setTransferGroup(why.bookingId().toString())
                .putAllMetadata(why.metadata())
                .build();
        return StripeErrors.translate(
                () -> v1().transfers().create(params, why.options()).getId());
    }

    /** Takes back from the host's account. @return Stripe's id of the reversal */
    public String reverse(PaymentReference why, String transferId, Money amount) {
        TransferReversalCreateParams params = TransferReversalCreateParams.builder()
                .setAmount(amount.minor())
                .putAllMetadata(why.metadata())
                .build();
        return StripeErrors.translate(() -> v1().transfers()
                .reversals()
                .create(transferId, params, why.options())
                .getId());
    }

    private V1Services v1() {
        return connection.client().v1();
    }
}
