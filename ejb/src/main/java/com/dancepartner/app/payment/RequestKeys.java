package com.dancepartner.app.payment;

import com.dancepartner.domain.payment.StripePurpose;
import com.dancepartner.domain.payment.StripeRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the keys of what is asked of Stripe beside payment commands, each before it is asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RequestKeys {

    @Inject
    StripeRequests requests;

    @Inject
    Clock clock;

    /** For what must not be made twice: after a crash the same key again. */
    public String same(StripePurpose purpose, UUID subject) {
        return requests.latest(purpose, subject, clock.instant());
    }

    /** For what is made anew each time, or after Stripe has said no. */
    public String another(StripePurpose purpose, UUID subject) {
        return requests.next(purpose, subject, clock.instant());
    }
}
