package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.payment.WebhookNotice;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stripe's own list of what happened, which it keeps for 30 days. Never called inside a database transaction. */
@ApplicationScoped
public class StripeEvents {

    private static final long PAGE = 100;

    @Inject
    StripeSettings.StripeConnection connection;

    @Inject
    StripeTime time;

    /** What happened to the platform's own objects since, oldest first. */
    public List<WebhookNotice> since(Instant from) {
        EventListParams params = EventListParams.builder()
                .setCreated(EventListParams.Created.builder()
                        .setGte(time.theirs(from))
                        .build())
                .setLimit(PAGE)
                .build();
        return StripeErrors.translate(() -> {
            List<WebhookNotice> newestFirst = new ArrayList<>();
            for (Event event : connection.client().v1().events().list(params).autoPagingIterable()) {
                newestFirst.add(notice(event));
            }
            Collections.reverse(newestFirst);
            return newestFirst;
        });
    }

    private static WebhookNotice notice(Event event) {
        String object = event.getDataObjectDeserializer().getRawJson();
        return new WebhookNotice(
                event.getId(), event.getType(), EventJson.idOf(object), event.getAccount(), WebhookNotice.CATCH_UP);
    }
}
