package com.dancepartner.domain.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** The weekly windows of all hosts. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AvailabilityWindows {

    @PersistenceContext
    EntityManager entities;

    public AvailabilityWindows() {}

    public AvailabilityWindows(EntityManager entities) {
        this.entities = entities;
    }

    /** In order of day and start. */
    public List<WeeklyWindow> of(UUID hostProfileId) {
        return entities.createQuery(
                        "SELECT w FROM AvailabilityWindow w WHERE w.hostProfileId = :host"
                                + " ORDER BY w.dayOfWeek, w.startTime",
                        AvailabilityWindow.class)
                .setParameter("host", hostProfileId)
                .getResultStream()
                .map(AvailabilityWindow::window)
                .toList();
    }

    /** Puts these windows in the place of all that were (R365). */
    public void replace(UUID hostProfileId, List<WeeklyWindow> windows) {
        entities.createQuery("DELETE FROM AvailabilityWindow w WHERE w.hostProfileId = :host")
                .setParameter("host", hostProfileId)
                .executeUpdate();
        windows.forEach(window -> entities.persist(new AvailabilityWindow(hostProfileId, window)));
        entities.flush();
    }
}
