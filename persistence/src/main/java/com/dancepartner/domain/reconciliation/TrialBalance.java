package com.dancepartner.domain.reconciliation;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** The sums of all accounts of our books; those of each currency net to zero. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TrialBalance {

    @PersistenceContext
    EntityManager entities;

    /** By currency, then account. */
    public List<Sum> sums() {
        return Rows.of(entities.createNativeQuery("""
            SELECT account, currency, sum(amount_cents) FROM ledger_entries
             GROUP BY account, currency ORDER BY currency, account
            """).getResultList()).stream()
                .map(row -> new Sum(row[0].toString(), row[1].toString(), Rows.number(row[2])))
                .toList();
    }

    /**
     * One account in one currency.
     *
     * @param cents minor units, debit positive
     */
    public record Sum(String account, String currency, long cents) {}
}
