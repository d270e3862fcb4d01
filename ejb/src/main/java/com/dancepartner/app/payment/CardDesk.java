package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.domain.payment.StripePurpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Saving a card for later (R098). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardDesk {

    @Inject
    StripeCards cards;

    @Inject
    Customers customers;

    @Inject
    RequestKeys keys;

    public SetupView setup(UUID userId) {
        String customer = customers.of(userId);
        String key = keys.another(StripePurpose.SETUP_INTENT, userId);
        return new SetupView(customer, cards.createSetupIntent(key, customer));
    }
}
