package com.dancepartner.app.payment.stripe;

import com.stripe.net.RequestOptions;
import com.stripe.param.AccountLoginLinkCreateParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Stripe's own pages for hosts: what they were paid, their bank account, their tax forms. */
@ApplicationScoped
public class StripeDashboard {

    @Inject
    StripeSettings.StripeConnection connection;

    /** The page of a host who has answered Stripe's questions; good for one visit within minutes. */
    public String loginLink(String key, String accountId) {
        RequestOptions options = RequestOptions.builder().setIdempotencyKey(key).build();
        return StripeErrors.translate(() -> connection
                .client()
                .v1()
                .accounts()
                .loginLinks()
                .create(accountId, AccountLoginLinkCreateParams.builder().build(), options)
                .getUrl());
    }
}
