package com.dancepartner.app.payment;

import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link Customers}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CustomerBook {

    @Inject
    Users users;

    public Known find(UUID userId) {
        User user = users.get(userId);
        return new Known(user.email(), user.stripeCustomerId());
    }

    public void created(UUID userId, String customerId) {
        users.get(userId).customerAt(customerId);
    }

    /** A client as Stripe may know them. */
    public record Known(String email, @Nullable String customerId) {}
}
