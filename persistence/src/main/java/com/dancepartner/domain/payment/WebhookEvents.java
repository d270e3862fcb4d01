package com.dancepartner.domain.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inbox of what Stripe tells: each event once, in the transaction of its effect (G52). */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WebhookEvents {

    @PersistenceContext
    EntityManager entities;

    public WebhookEvents() {}

    public WebhookEvents(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Something that Stripe told.
     *
     * @param objectId what it is about; empty where that has no id
     * @param account the connected account it is about; null for the platform's own
     * @param source {@code webhook}, or {@code catch_up} when it was found in Stripe's list of events
     */
    public record Received(
            String eventId,
            String type,
            String objectId,
            @Nullable String account,
            String source) {}

    /** @return false when this event was received before */
    public boolean receive(Received event, Instant now) {
        return entities.createNativeQuery("""
                        INSERT INTO webhook_events (event_id, type, object_id, account, source, received_at, processed_at)
                        VALUES (?1, ?2, ?3, nullif(CAST(?4 AS text), ''), ?5, ?6, ?6) ON CONFLICT DO NOTHING
                        """)
                        .setParameter(1, event.eventId())
                        .setParameter(2, event.type())
                        .setParameter(3, event.objectId())
                        .setParameter(4, event.account() == null ? "" : event.account())
                        .setParameter(5, event.source())
                        .setParameter(6, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Those of these events that were received before. */
    public Set<String> known(Collection<String> eventIds) {
        List<?> found = entities.createNativeQuery(
                        "SELECT event_id FROM webhook_events WHERE event_id = ANY (string_to_array(?1, ','))")
                .setParameter(1, String.join(",", eventIds))
                .getResultList();
        return found.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hosts' accounts of which something may have been missed: those that cannot be sent money yet, that had an event
     * since, or that were sent money since.
     */
    public List<String> accountsToRefresh(Instant since) {
        List<?> found = entities.createNativeQuery("""
                        SELECT h.stripe_account_id FROM host_profiles h
                         WHERE h.stripe_account_id IS NOT NULL
                           AND (NOT h.transfers_enabled
                                OR EXISTS (SELECT 1 FROM webhook_events e
                                            WHERE e.account = h.stripe_account_id AND e.received_at >= ?1)
                                OR EXISTS (SELECT 1 FROM payments p
                                            WHERE p.host_profile_id = h.id AND p.transferred_at >= ?1))
                         ORDER BY h.stripe_account_id
                        """)
                .setParameter(1, Timestamp.from(since))
                .getResultList();
        return found.stream().map(Object::toString).toList();
    }
}
