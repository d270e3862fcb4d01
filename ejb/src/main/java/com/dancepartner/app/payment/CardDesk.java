package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Saving a card for later (R098). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardDesk {

    @Inject
    StripeGateway stripe;

    @Inject
    StripeCards cards;

    @Inject
    Customers customers;

    public SetupView setup(UUID userId) {
        Customers.Known known = customers.of(userId);
        String customer = known.customerId();
        if (customer == null) {
            customer = stripe.createCustomer(userId, known.email());
            customers.created(userId, customer);
        }
        return new SetupView(customer, cards.createSetupIntent(customer));
    }

    /** The transactions of {@link CardDesk}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @jakarta.enterprise.context.ApplicationScoped
    public static class Customers {

        @Inject
        Users users;

        public Known of(UUID userId) {
            User user = users.get(userId);
            return new Known(user.email(), user.stripeCustomerId());
        }

        public void created(UUID userId, String customerId) {
            users.get(userId).customerAt(customerId);
        }

        /** A client as Stripe may know them. */
        public record Known(
                String email,
                @org.jspecify.annotations.Nullable String customerId) {}
    }
}
