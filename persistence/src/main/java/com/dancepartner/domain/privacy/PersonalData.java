package com.dancepartner.domain.privacy;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that is held about a person, section by section. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PersonalData {

    /** One statement, so that all sections are of the same moment. */
    private static final String EXPORT = Arrays.stream(ExportSection.values())
            .map(section -> "'" + section.wire() + "', (" + section.sql() + ")")
            .collect(Collectors.joining(
                    ",\n", "SELECT CAST(json_build_object(", ") AS text) FROM users me WHERE me.id = ?1"));

    @PersistenceContext
    EntityManager entities;

    public PersonalData() {}

    public PersonalData(EntityManager entities) {
        this.entities = entities;
    }

    /** One JSON object: names in snake_case, instants in UTC, money in minor units beside its currency. */
    public String export(UUID userId) {
        return Rows.cell(entities.createNativeQuery(EXPORT).setParameter(1, userId))
                .map(Object::toString)
                .orElseThrow(() -> BusinessException.notFound("user", userId));
    }
}
