package com.dancepartner.domain.money;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** The currencies that hosts may ask for, with what they are worth. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ExchangeRates {

    @PersistenceContext
    EntityManager entities;

    public ExchangeRates() {}

    public ExchangeRates(EntityManager entities) {
        this.entities = entities;
    }

    /** By id. */
    public List<ExchangeRate> all() {
        return entities.createQuery("SELECT r FROM ExchangeRate r ORDER BY r.id", ExchangeRate.class)
                .getResultList();
    }

    public boolean knows(String currency) {
        return all().stream().anyMatch(rate -> rate.currency().equals(currency));
    }

    /** @throws BusinessException VALIDATION_ERROR on {@code currency} for one without a rate */
    public void requireKnown(String currency) {
        if (!knows(currency)) {
            throw BusinessException.invalid("currency", "'" + currency + "' is not supported: no host can ask for it");
        }
    }
}
