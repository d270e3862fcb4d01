package com.dancepartner.domain.identity;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All devices that anybody signed in on. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Devices {

    @PersistenceContext
    EntityManager entities;

    public Devices() {}

    public Devices(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Device device) {
        entities.persist(device);
        entities.flush();
    }

    public Optional<Device> find(UUID id) {
        return Optional.ofNullable(entities.find(Device.class, id));
    }

    /** The device of this user, locked: its tokens are rotated one after another. */
    public Optional<Device> findForUpdate(UUID id) {
        return Optional.ofNullable(entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that are signed in, the latest used first. */
    public List<Device> liveOf(UUID userId) {
        return entities.createQuery(
                        "SELECT d FROM Device d WHERE d.userId = :user AND d.endedAt IS NULL ORDER BY d.lastUsedAt DESC",
                        Device.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Live sign-ins of the same device, which a new one replaces. */
    public List<Device> liveOf(UUID userId, String fingerprint) {
        return entities.createQuery(
                        "SELECT d FROM Device d WHERE d.userId = :user AND d.fingerprint = :mark AND d.endedAt IS NULL",
                        Device.class)
                .setParameter("user", userId)
                .setParameter("mark", fingerprint)
                .getResultList();
    }

    /** Whether this account was used before, but never on this device. */
    public boolean isNew(UUID userId, String fingerprint) {
        Object found = entities.createNativeQuery(
                        "SELECT count(*) > 0 AND count(*) FILTER (WHERE fingerprint = ?2) = 0 FROM devices WHERE user_id = ?1")
                .setParameter(1, userId)
                .setParameter(2, fingerprint)
                .getSingleResult();
        return (Boolean) found;
    }

    /** Ends these devices; those that ended before stay as they are. */
    public void end(List<UUID> deviceIds, Instant now) {
        entities.flush();
        for (UUID id : deviceIds.stream().sorted().toList()) {
            entities.createNativeQuery(
                            "UPDATE devices SET ended_at = ?2, version = version + 1 WHERE id = ?1 AND ended_at IS NULL")
                    .setParameter(1, id)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    /** The ids (jti) of access tokens of these devices that may not have expired yet. */
    public List<UUID> accessTokensSince(List<UUID> deviceIds, Instant since) {
        if (deviceIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT t.accessTokenId FROM RefreshToken t WHERE t.deviceId IN :devices AND t.issuedAt >= :since",
                        UUID.class)
                .setParameter("devices", deviceIds)
                .setParameter("since", since)
                .getResultList();
    }

    /** Whether an access token of this device still speaks for this user: one query for each token and minute (G18). */
    public boolean speaksFor(UUID deviceId, UUID userId, int tokenVersion) {
        return Rows.cell(entities.createNativeQuery(
                                "SELECT 1 FROM devices d JOIN users u ON u.id = d.user_id WHERE d.id = ?1 AND u.id = ?2"
                                        + " AND d.ended_at IS NULL AND u.is_active AND u.token_version = ?3")
                        .setParameter(1, deviceId)
                        .setParameter(2, userId)
                        .setParameter(3, tokenVersion))
                .isPresent();
    }
}
