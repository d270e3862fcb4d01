package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages that hosts may speak. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Languages {

    @PersistenceContext
    EntityManager entities;

    public Languages() {}

    public Languages(EntityManager entities) {
        this.entities = entities;
    }

    /** By name. */
    public List<Language> all() {
        return entities.createQuery("SELECT l FROM Language l ORDER BY l.name", Language.class)
                .getResultList();
    }

    /** @throws BusinessException VALIDATION_ERROR on {@code languages} for a code that the list does not have, or has twice */
    public Set<String> known(Collection<String> codes) {
        Set<String> list = all().stream().map(Language::code).collect(Collectors.toSet());
        Set<String> chosen = new HashSet<>();
        for (String code : codes) {
            if (!list.contains(code)) {
                throw BusinessException.invalid(
                        "languages", "'" + code + "' is not an ISO 639 code of our list, like en");
            }
            if (!chosen.add(code)) {
                throw BusinessException.invalid("languages", "'" + code + "' is named twice");
            }
        }
        return chosen;
    }
}
