package com.dancepartner.domain.calendar;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of hosts elsewhere. One that has an address is fetched when it is due, by whoever leases it: for a minute and a
 * half nobody else does. Only the holder of the latest lease has a say about how it went.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CalendarFeeds {

    private static final String SELECT = """
        SELECT id, name, host, status, last_tried_at, last_success_at, last_error, failures, next_try_at, busy_count,
               known_until
          FROM calendar_feeds WHERE host_profile_id = ?1
        """;

    private static final String INSERT = """
        INSERT INTO calendar_feeds (id, host_profile_id, name, host, url_sealed, status, next_try_at, created_at)
        VALUES (?1, ?2, ?3, CAST(?4 AS text), CAST(?5 AS text), 'new', CASE WHEN ?6 THEN now() END, ?7)
        """;

    private static final String LEASE = """
        UPDATE calendar_feeds f SET leased_until = now() + interval '90 seconds', lease_token = f.lease_token + 1,
               last_tried_at = now()
          FROM host_profiles h
         WHERE h.id = f.host_profile_id
           AND f.id = (SELECT due.id FROM calendar_feeds due
                         JOIN host_profiles p ON p.id = due.host_profile_id JOIN users u ON u.id = p.user_id
                        WHERE due.next_try_at <= now() AND (due.leased_until IS NULL OR due.leased_until < now())
                          AND u.is_active AND p.time_zone IS NOT NULL
                        ORDER BY due.next_try_at LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
        RETURNING f.id, f.host_profile_id, f.url_sealed, f.etag, f.known_until, f.lease_token, h.time_zone
        """;

    private static final String READ = """
        UPDATE calendar_feeds SET status = 'ok', etag = CAST(?2 AS text), failures = 0, last_error = NULL,
               last_success_at = now(), busy_count = ?3, known_until = ?4, leased_until = NULL,
               next_try_at = CASE WHEN url_sealed IS NOT NULL THEN now() + interval '1 second' * ?5 END
         WHERE id = ?1
        """;

    private static final String UNCHANGED = """
        UPDATE calendar_feeds SET status = 'ok', failures = 0, last_error = NULL, last_success_at = now(),
               leased_until = NULL, next_try_at = now() + interval '1 second' * ?3
         WHERE id = ?1 AND lease_token = ?2
        """;

    private static final String FAILED = """
        UPDATE calendar_feeds SET status = 'failing', failures = failures + 1, last_error = ?3, leased_until = NULL,
               next_try_at = now() + least(interval '6 hours', interval '1 second' * ?4 * power(2, least(failures, 9)))
         WHERE id = ?1 AND lease_token = ?2
        """;

    private static final String SOON = """
        UPDATE calendar_feeds
           SET next_try_at = greatest(now(), coalesce(last_tried_at, now() - interval '1 hour') + interval '1 minute')
         WHERE id = ?1
        """;

    @PersistenceContext
    EntityManager entities;

    public CalendarFeeds() {}

    public CalendarFeeds(EntityManager entities) {
        this.entities = entities;
    }

    /** A calendar with an address, to be fetched at once. */
    public void subscribe(UUID id, UUID hostProfileId, String name, String host, String sealedUrl, Instant now) {
        insert(id, hostProfileId, name, host, sealedUrl, now);
    }

    /** A calendar that is only ever uploaded. */
    public void addUploaded(UUID id, UUID hostProfileId, String name, Instant now) {
        insert(id, hostProfileId, name, null, null, now);
    }

    private void insert(
            UUID id, UUID hostProfileId, String name, @Nullable String host, @Nullable String sealedUrl, Instant now) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, hostProfileId)
                .setParameter(3, name)
                .setParameter(4, host)
                .setParameter(5, sealedUrl)
                .setParameter(6, sealedUrl != null)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
    }

    /** Those of a host, the oldest first. */
    public List<CalendarFeed> ofHost(UUID hostProfileId) {
        return feeds(
                entities.createNativeQuery(SELECT + " ORDER BY created_at, id").setParameter(1, hostProfileId));
    }

    /** One of a host's, locked. @throws BusinessException NOT_FOUND for another host's as for none */
    public CalendarFeed getForUpdate(UUID hostProfileId, UUID id) {
        Query query = entities.createNativeQuery(SELECT + " AND id = ?2 FOR UPDATE")
                .setParameter(1, hostProfileId)
                .setParameter(2, id);
        return feeds(query).stream().findFirst().orElseThrow(() -> BusinessException.notFound("calendar", id));
    }

    /** Fetches it as soon as a minute has passed since the last time. */
    public void fetchSoon(UUID id) {
        entities.createNativeQuery(SOON).setParameter(1, id).executeUpdate();
    }

    /** Its busy times go with it. */
    public void remove(UUID id) {
        entities.createNativeQuery("DELETE FROM calendar_feeds WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Takes the calendar that is due longest and that nobody else is at. */
    public Optional<LeasedFeed> leaseNext() {
        return Rows.first(entities.createNativeQuery(LEASE).getResultList())
                .map(row -> new LeasedFeed(
                        Rows.uuid(row[0]),
                        Rows.uuid(row[1]),
                        row[2].toString(),
                        text(row[3]),
                        instant(row[4]),
                        Rows.number(row[5]),
                        ZoneId.of(row[6].toString())));
    }

    /** Whether this lease still counts; from now on until the transaction ends nobody takes another. */
    public boolean holds(LeasedFeed leased) {
        return !entities.createNativeQuery("SELECT 1 FROM calendar_feeds WHERE id = ?1 AND lease_token = ?2 FOR UPDATE")
                .setParameter(1, leased.id())
                .setParameter(2, leased.token())
                .getResultList()
                .isEmpty();
    }

    /**
     * It was read.
     *
     * @param etag of what was read, if it has one
     * @param again after which it is fetched again, if it has an address
     */
    public void read(UUID id, @Nullable String etag, BusyPlan plan, Duration again) {
        entities.createNativeQuery(READ)
                .setParameter(1, id)
                .setParameter(2, etag)
                .setParameter(3, plan.busy().size())
                .setParameter(4, Timestamp.from(plan.window().end()))
                .setParameter(5, again.toSeconds())
                .executeUpdate();
    }

    /** It says what it said before. */
    public void unchanged(LeasedFeed leased, Duration again) {
        entities.createNativeQuery(UNCHANGED)
                .setParameter(1, leased.id())
                .setParameter(2, leased.token())
                .setParameter(3, again.toSeconds())
                .executeUpdate();
    }

    /**
     * It was not read: to be tried again with growing delay, at most six hours.
     *
     * @param error in plain words
     */
    public void failed(LeasedFeed leased, String error, Duration again) {
        entities.createNativeQuery(FAILED)
                .setParameter(1, leased.id())
                .setParameter(2, leased.token())
                .setParameter(3, error)
                .setParameter(4, again.toSeconds())
                .executeUpdate();
    }

    private static List<CalendarFeed> feeds(Query query) {
        return Rows.of(query.getResultList()).stream().map(CalendarFeeds::feed).toList();
    }

    private static CalendarFeed feed(Object[] row) {
        return new CalendarFeed(
                Rows.uuid(row[0]),
                row[1].toString(),
                text(row[2]),
                FeedStatus.valueOf(row[3].toString().toUpperCase(Locale.ROOT)),
                instant(row[4]),
                instant(row[5]),
                text(row[6]),
                (int) Rows.number(row[7]),
                instant(row[8]),
                (int) Rows.number(row[9]),
                instant(row[10]));
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }

    private static @Nullable Instant instant(@Nullable Object cell) {
        return cell == null ? null : Rows.instant(cell);
    }
}
