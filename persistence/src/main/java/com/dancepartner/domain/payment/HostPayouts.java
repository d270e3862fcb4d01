package com.dancepartner.domain.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;

/** What Stripe tells of payouts to hosts' banks: one that was paid can still fail, none goes back to an earlier state. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HostPayouts {

    private static final String PUT = """
            INSERT INTO host_payouts AS known (stripe_payout_id, host_profile_id, status, amount_cents, currency, arrives_at,
                   failure_code, failure_message, created_at, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS text), CAST(?8 AS text), ?9, ?10)
            ON CONFLICT (stripe_payout_id) DO UPDATE
               SET status = excluded.status, arrives_at = excluded.arrives_at, failure_code = excluded.failure_code,
                   failure_message = excluded.failure_message, updated_at = excluded.updated_at
             WHERE array_position(ARRAY['pending', 'in_transit', 'paid', 'canceled', 'failed'], excluded.status)
                 > coalesce(array_position(ARRAY['pending', 'in_transit', 'paid', 'canceled', 'failed'], known.status), 0)
            """;

    @PersistenceContext
    EntityManager entities;

    public HostPayouts() {}

    public HostPayouts(EntityManager entities) {
        this.entities = entities;
    }

    /** @return whether it is news: a new payout, or one that has gone on */
    public boolean put(HostPayout payout, Instant now) {
        return entities.createNativeQuery(PUT)
                        .setParameter(1, payout.id())
                        .setParameter(2, payout.hostProfileId())
                        .setParameter(3, payout.status())
                        .setParameter(4, payout.amount().minor())
                        .setParameter(5, payout.amount().currency())
                        .setParameter(6, Timestamp.from(payout.arrivesAt()))
                        .setParameter(7, payout.failureCode())
                        .setParameter(8, payout.failureMessage())
                        .setParameter(9, Timestamp.from(payout.createdAt()))
                        .setParameter(10, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}
