package com.dancepartner.app.payment.stripe;

import com.stripe.model.HasId;
import com.stripe.model.MetadataStore;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.SetupIntentListParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalListParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Finds what an earlier try of a request made, where Stripe may have forgotten the request's key: it keeps keys for a
 * day. Never called inside a database transaction.
 *
 * @see StripeUncertain
 */
@ApplicationScoped
public class StripeLookup {

    private static final long PAGE = 100;

    @Inject
    StripeSettings.StripeConnection connection;

    /** @return Stripe's id of the PaymentIntent */
    public Optional<String> intent(PaymentReference why, String customerId) {
        PaymentIntentListParams params = PaymentIntentListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .build();
        return first(why, () -> v1().paymentIntents().list(params), PaymentIntent.class);
    }

    /** @return Stripe's id of the SetupIntent */
    public Optional<String> setup(PaymentReference why, String customerId) {
        SetupIntentListParams params = SetupIntentListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .build();
        return first(why, () -> v1().setupIntents().list(params), SetupIntent.class);
    }

    /** @return Stripe's id of the refund */
    public Optional<String> refund(PaymentReference why, String paymentIntentId) {
        RefundListParams params = RefundListParams.builder()
                .setPaymentIntent(paymentIntentId)
                .setLimit(PAGE)
                .build();
        return first(why, () -> v1().refunds().list(params), Refund.class);
    }

    /** @return Stripe's id of the transfer */
    public Optional<String> transfer(PaymentReference why) {
        TransferListParams params = TransferListParams.builder()
                .setTransferGroup(why.bookingId().toString())
                .setLimit(PAGE)
                .build();
        return first(why, () -> v1().transfers().list(params), Transfer.class);
    }

    /** @return Stripe's id of the reversal */
    public Optional<String> reversal(PaymentReference why, String transferId) {
        TransferReversalListParams params =
                TransferReversalListParams.builder().setLimit(PAGE).build();
        return first(why, () -> v1().transfers().reversals().list(transferId, params), TransferReversal.class);
    }

    private static <T extends HasId & MetadataStore<?>> Optional<String> first(
            PaymentReference why, StripeErrors.StripeCall<? extends StripeCollection<T>> list, Class<T> type) {
        return StripeErrors.translate(
                () -> StreamSupport.stream(list.make().autoPagingIterable().spliterator(), false)
                        .map(type::cast)
                        .filter(object -> object.getMetadata() != null && why.made(object.getMetadata()))
                        .map(HasId::getId)
                        .findFirst());
    }

    private V1Services v1() {
        return connection.client().v1();
    }
}
