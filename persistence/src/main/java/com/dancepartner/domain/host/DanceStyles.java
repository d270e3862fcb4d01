package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** The master list of dance styles. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DanceStyles {

    @PersistenceContext
    EntityManager entities;

    public DanceStyles() {}

    public DanceStyles(EntityManager entities) {
        this.entities = entities;
    }

    public List<DanceStyle> all() {
        return entities.createQuery("SELECT s FROM DanceStyle s ORDER BY s.id", DanceStyle.class)
                .getResultList();
    }

    public DanceStyle get(short id) {
        DanceStyle style = entities.find(DanceStyle.class, id);
        if (style == null) {
            throw BusinessException.notFound("dance style", id);
        }
        return style;
    }

    /** @throws BusinessException VALIDATION_ERROR naming the field, when no style has the slug */
    public DanceStyle bySlug(String slug, String field) {
        return findBySlug(slug)
                .orElseThrow(() -> BusinessException.invalid(field, "There is no dance style '" + slug + "'"));
    }

    public Optional<DanceStyle> findBySlug(String slug) {
        return entities.createQuery("SELECT s FROM DanceStyle s WHERE s.slug = :slug", DanceStyle.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
