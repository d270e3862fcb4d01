package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeEvents;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripePayouts;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/** Finds what Stripe told and we did not hear: webhooks that were lost on the way. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventCatchUp {

    private static final Logger LOG = System.getLogger(EventCatchUp.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    StripeEvents events;

    @Inject
    StripeGateway stripe;

    @Inject
    StripePayouts payouts;

    @Inject
    WebhookInbox inbox;

    @Inject
    EventRouter router;

    @Inject
    AccountNews accounts;

    /**
     * Hears of all that happened since, oldest first. One event that cannot be handled holds up no other; it comes again
     * with the next call.
     *
     * @return how many events were new
     */
    public int since(Instant from) {
        List<WebhookNotice> all = events.since(from);
        int heard = 0;
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            for (WebhookNotice notice : inbox.missed(all.subList(i, Math.min(all.size(), i + AT_ONCE)))) {
                heard += handled(notice) ? 1 : 0;
            }
        }
        inbox.accountsToRefresh(from).forEach(account -> refresh(account, from));
        return heard;
    }

    private boolean handled(WebhookNotice notice) {
        try {
            router.handle(notice);
            return true;
        } catch (BusinessException | StripeRefusal | StripeUncertain e) {
            LOG.log(Level.WARNING, "Event " + notice.eventId() + " is left for later", e);
            return false;
        }
    }

    private void refresh(String account, Instant from) {
        try {
            accounts.refreshed(account, stripe.account(account), payouts.since(account, from));
        } catch (BusinessException | StripeRefusal | StripeUncertain e) {
            LOG.log(Level.WARNING, "Account " + account + " is left for later", e);
        }
    }
}
