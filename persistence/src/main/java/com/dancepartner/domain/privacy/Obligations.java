package com.dancepartner.domain.privacy;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What people still owe each other: bookings that are not over, money that is on its way. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Obligations {

    private static final String COUNTS = """
        SELECT count(DISTINCT b.id) FILTER (WHERE b.open),
               count(*) FILTER (WHERE NOT b.open AND p.status IN ('saving_card', 'setup_saved', 'authorizing',
                                                                  'requires_action', 'authorized')),
               count(*) FILTER (WHERE p.status IN ('captured', 'partially_refunded')
                                  AND p.host_share_cents > p.transferred_cents - p.reversed_cents + p.netted_cents)
          FROM (SELECT id, status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress', 'disputed') AS open
                  FROM bookings WHERE client_id = ?1 OR host_id = ?1) b
          LEFT JOIN payments p ON p.booking_id = b.id
        """;

    @PersistenceContext
    EntityManager entities;

    public Obligations() {}

    public Obligations(EntityManager entities) {
        this.entities = entities;
    }

    /** Of this person, as client and as host. Lock the account first: then none can be added meanwhile. */
    public OpenBusiness openOf(UUID userId) {
        Object[] counts = (Object[])
                entities.createNativeQuery(COUNTS).setParameter(1, userId).getSingleResult();
        return new OpenBusiness(Rows.number(counts[0]), Rows.number(counts[1]), Rows.number(counts[2]));
    }
}
