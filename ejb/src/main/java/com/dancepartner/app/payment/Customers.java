package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.domain.payment.StripePurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Clients as Stripe knows them: made once, when they are needed first. Never called inside a database transaction. */
@ApplicationScoped
public class Customers {

    @Inject
    StripeGateway stripe;

    @Inject
    CustomerBook book;

    @Inject
    RequestKeys keys;

    /** @return Stripe's id of the client */
    public String of(UUID userId) {
        CustomerBook.Known known = book.find(userId);
        String customer = known.customerId();
        return customer == null ? created(userId, known.email()) : customer;
    }

    private String created(UUID userId, String email) {
        try {
            String customer = stripe.createCustomer(keys.same(StripePurpose.CUSTOMER, userId), userId, email);
            book.created(userId, customer);
            return customer;
        } catch (StripeRefusal e) {
            String ignored = keys.another(StripePurpose.CUSTOMER, userId); // the refused one is answered no for good
            throw e;
        }
    }
}
