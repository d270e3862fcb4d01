package com.dancepartner.domain.operations;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** By how many seconds a demonstration's clock is ahead of the real one. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClockOffset {

    @PersistenceContext
    EntityManager entities;

    public ClockOffset() {}

    public ClockOffset(EntityManager entities) {
        this.entities = entities;
    }

    public long seconds() {
        return Rows.cell(entities.createNativeQuery("SELECT offset_seconds FROM clock_offset"))
                .map(Rows::number)
                .orElse(0L);
    }

    /** @return the offset after it */
    public long advance(long seconds) {
        return Rows.number(entities.createNativeQuery("INSERT INTO clock_offset (offset_seconds) VALUES (?1)"
                        + " ON CONFLICT (only_row) DO UPDATE SET offset_seconds = clock_offset.offset_seconds + ?1"
                        + " RETURNING offset_seconds")
                .setParameter(1, seconds)
                .getSingleResult());
    }
}
