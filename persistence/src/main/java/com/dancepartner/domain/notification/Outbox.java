package com.dancepartner.domain.notification;

import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notifications on their way: at least once to the mail server, once into the outbox. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {

    @PersistenceContext
    EntityManager entities;

    public Outbox() {}

    public Outbox(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes a notification of a booking, unless this person was told of this before.
     * @param occasion what makes two of a kind for one booking differ, such as 24h and 30m of a reminder
     * @return whether it is new */
    public boolean put(UUID userId, UUID bookingId, NotificationKind kind, String occasion, Instant now) {
        return insert(bookingId + ":" + kind.wire() + ":" + occasion + ":" + userId, userId, bookingId, kind, "", now);
    }

    /** Writes a notification of an account, unless one with this key was written before.
     * @param detail what the words need; never a secret
     * @return whether it is new */
    public boolean putFor(UUID userId, NotificationKind kind, String detail, String dedupeKey, Instant now) {
        return insert(kind.wire() + ":" + dedupeKey, userId, null, kind, detail, now);
    }

    /** Writes that somebody asks for a new password, without looking whether there is such an account.
     * @return whether it is new */
    public boolean putReset(EmailAddress email, String dedupeKey, Instant now) {
        return insert(dedupeKey, null, null, NotificationKind.PASSWORD_RESET, email.normalised(), now);
    }

    private boolean insert(
            String key,
            @Nullable UUID user,
            @Nullable UUID booking,
            NotificationKind kind,
            String detail,
            Instant now) {
        return entities.createNativeQuery(
                                "INSERT INTO outbox (id, dedupe_key, user_id, booking_id, kind, detail, created_at, not_before)"
                                        + " VALUES (?1, ?2, CAST(?3 AS uuid), CAST(?4 AS uuid), ?5, ?6, ?7, now())"
                                        + " ON CONFLICT (dedupe_key) DO NOTHING")
                        .setParameter(1, Ids.next())
                        .setParameter(2, key)
                        .setParameter(3, text(user))
                        .setParameter(4, text(booking))
                        .setParameter(5, kind.wire())
                        .setParameter(6, detail)
                        .setParameter(7, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** Takes the next unsent notification that nobody else is at, for a minute. */
    public Optional<Leased> leaseNext() {
        return Rows.first(entities.createNativeQuery("""
                                UPDATE outbox SET leased_until = now() + interval '60 seconds',
                                       lease_token = lease_token + 1, tries = tries + 1
                                 WHERE id = (SELECT id FROM outbox
                                              WHERE sent_at IS NULL AND not_before <= now()
                                                AND (leased_until IS NULL OR leased_until < now())
                                              ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED)
                                RETURNING id, lease_token, user_id, booking_id, kind, detail
                                """).getResultList())
                .map(row -> new Leased(
                        Rows.uuid(row[0]),
                        Rows.number(row[1]),
                        uuid(row[2]),
                        uuid(row[3]),
                        NotificationKind.valueOf(row[4].toString().toUpperCase(Locale.ROOT)),
                        row[5].toString()));
    }

    public void sent(Leased leased) {
        entities.createNativeQuery(
                        "UPDATE outbox SET sent_at = now(), last_error = NULL WHERE id = ?1 AND lease_token = ?2")
                .setParameter(1, leased.id())
                .setParameter(2, leased.token())
                .executeUpdate();
    }

    /** To be tried again with growing delay, at most hourly. */
    public void failed(Leased leased, String error) {
        entities.createNativeQuery("""
                        UPDATE outbox SET leased_until = NULL, last_error = ?3,
                               not_before = now() + least(interval '1 hour', interval '2 seconds' * power(2, least(tries, 12) - 1))
                         WHERE id = ?1 AND lease_token = ?2
                        """)
                .setParameter(1, leased.id())
                .setParameter(2, leased.token())
                .setParameter(3, error)
                .executeUpdate();
    }

    /** Ends a notification that turned out to be for nobody. Its key stays: a second request costs what it costs for others. */
    public void discard(Leased leased) {
        entities.createNativeQuery("UPDATE outbox SET sent_at = now(), detail = '' WHERE id = ?1 AND lease_token = ?2")
                .setParameter(1, leased.id())
                .setParameter(2, leased.token())
                .executeUpdate();
    }

    private static @Nullable UUID uuid(@Nullable Object cell) {
        return cell == null ? null : Rows.uuid(cell);
    }

    /**
     * A notification that is ours to send.
     *
     * @param userId whom to tell; null while it is unknown whether there is such an account
     * @param bookingId the booking it is about, if any
     */
    public record Leased(
            UUID id,
            long token,
            @Nullable UUID userId,
            @Nullable UUID bookingId,
            NotificationKind kind,
            String detail) {}
}
