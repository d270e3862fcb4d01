package com.dancepartner.app.payment;

import com.dancepartner.domain.payment.WebhookEvents;
import com.dancepartner.domain.payment.WebhookEvents.Received;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Records an event once, in the transaction of what it changes. */
@Stateless
public class WebhookInbox {

    @Inject
    WebhookEvents events;

    @Inject
    Clock clock;

    /** @return whether the event is new */
    public boolean noted(WebhookNotice notice) {
        return events.receive(
                new Received(notice.eventId(), notice.type(), notice.objectId(), notice.account(), notice.source()),
                clock.instant());
    }

    /** Those of these events that were not received. */
    public List<WebhookNotice> missed(List<WebhookNotice> notices) {
        Set<String> known =
                events.known(notices.stream().map(WebhookNotice::eventId).toList());
        return notices.stream()
                .filter(notice -> !known.contains(notice.eventId()))
                .toList();
    }

    /** Hosts' accounts of which something may have been missed since. */
    public List<String> accountsToRefresh(Instant since) {
        return events.accountsToRefresh(since);
    }
}
