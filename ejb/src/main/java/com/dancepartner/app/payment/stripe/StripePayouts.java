package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.model.Payout;
import com.stripe.net.RequestOptions;
import com.stripe.param.PayoutListParams;
import com.stripe.param.PayoutRetrieveParams;
import com.stripe.service.PayoutService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Reads payouts of hosts' accounts to their banks. Never called inside a database transaction. */
@ApplicationScoped
public class StripePayouts {

    private static final long PAGE = 100;

    @Inject
    StripeSettings.StripeConnection connection;

    @Inject
    StripeTime time;

    public PayoutState find(String accountId, String payoutId) {
        return StripeErrors.translate(() -> state(
                payouts().retrieve(payoutId, PayoutRetrieveParams.builder().build(), of(accountId))));
    }

    /** Those of an account that were begun since. */
    public List<PayoutState> since(String accountId, Instant from) {
        PayoutListParams params = PayoutListParams.builder()
                .setCreated(PayoutListParams.Created.builder()
                        .setGte(time.theirs(from))
                        .build())
                .setLimit(PAGE)
                .build();
        return StripeErrors.translate(() -> StreamSupport.stream(
                        payouts()
                                .list(params, of(accountId))
                                .autoPagingIterable()
                                .spliterator(),
                        false)
                .map(this::state)
                .toList());
    }

    private PayoutState state(Payout payout) {
        return new PayoutState(
                payout.getId(),
                payout.getStatus(),
                new Money(payout.getAmount(), payout.getCurrency().toUpperCase(Locale.ROOT)),
                time.ours(payout.getArrivalDate()),
                payout.getFailureCode(),
                payout.getFailureMessage(),
                time.ours(payout.getCreated()));
    }

    private PayoutService payouts() {
        return connection.client().v1().payouts();
    }

    private static RequestOptions of(String accountId) {
        return RequestOptions.builder().setStripeAccount(accountId).build();
    }
}
