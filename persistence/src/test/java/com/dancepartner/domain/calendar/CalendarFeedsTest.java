package com.dancepartner.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Refusals;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarFeedsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final BusyPlan PLAN = new BusyPlan(
            TimeSpan.of(NOON, Duration.ofDays(101)),
            List.of(TimeSpan.of(NOON, Duration.ofHours(1)), TimeSpan.of(NOON.plusSeconds(7200), Duration.ofHours(2))));

    private final UUID id = Ids.next();
    private HostProfile host;

    @BeforeEach
    void host() {
        sql("DELETE FROM calendar_feeds");
        host = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
    }

    @Test
    @DisplayName("R312: a calendar with an address is leased at once, by one at a time, with the host's zone")
    void leasedOnce() {
        subscribe();
        List<Optional<LeasedFeed>> leased = Race.of(4, i -> lease());
        assertThat(leased.stream().flatMap(Optional::stream)).singleElement().satisfies(feed -> {
            assertThat(feed.id()).isEqualTo(id);
            assertThat(feed.sealedUrl()).isEqualTo("sealed");
            assertThat(feed.home().getId()).isEqualTo("Europe/Lisbon");
            assertThat(feed.token()).isOne();
            assertThat(feed.toString()).doesNotContain("sealed");
        });
    }

    @Test
    @DisplayName("R312: what was read is fetched again later, with its tag")
    void read() {
        subscribe();
        LeasedFeed leased = lease().orElseThrow();
        run(feeds -> feeds.read(leased.id(), "\"1\"", PLAN, QUARTER));
        assertThat(lease()).isEmpty();
        assertThat(feed().status()).isEqualTo(FeedStatus.OK);
        assertThat(feed().busyCount()).isEqualTo(2);
        assertThat(feed().knownUntil()).isEqualTo(PLAN.window().end());
        assertThat(feed().lastSuccessAt()).isNotNull();
        due();
        assertThat(lease().orElseThrow().etag()).isEqualTo("\"1\"");
    }

    @Test
    @DisplayName("R312: a failure is told, keeps what was known, and is tried again later and later, at most after six"
            + " hours")
    void failing() {
        subscribe();
        for (int i = 1; i <= 12; i++) {
            due();
            LeasedFeed leased = lease().orElseThrow();
            run(feeds -> feeds.failed(leased, "no answer", QUARTER));
            assertThat(feed().failures()).isEqualTo(i);
        }
        assertThat(feed().status()).isEqualTo(FeedStatus.FAILING);
        assertThat(feed().lastError()).isEqualTo("no answer");
        assertThat(ask("SELECT next_try_at <= now() + interval '6 hours' AND next_try_at > now() + interval '5 hours'"
                        + " FROM calendar_feeds"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("R312: when who fetches dies another goes on, and the first has no say any more")
    void fenced() {
        subscribe();
        LeasedFeed first = lease().orElseThrow();
        sql("UPDATE calendar_feeds SET leased_until = now() - interval '1 second'");
        LeasedFeed second = lease().orElseThrow();
        run(feeds -> feeds.failed(first, "too slow", QUARTER));
        run(feeds -> feeds.unchanged(first, QUARTER));
        assertThat(feed().status()).isEqualTo(FeedStatus.NEW);
        assertThat(List.of(holds(first), holds(second))).containsExactly(false, true);
    }

    @Test
    @DisplayName("R312, G45: calendars of closed accounts are left alone")
    void closedAccounts() {
        subscribe();
        sql("UPDATE users SET is_active = FALSE WHERE id = '" + host.userId() + "'");
        assertThat(lease()).isEmpty();
    }

    @Test
    @DisplayName("R312: a calendar is fetched soon when its host asks, a minute after the last time at the earliest")
    void soon() {
        subscribe();
        LeasedFeed leased = lease().orElseThrow();
        run(feeds -> feeds.read(leased.id(), null, PLAN, QUARTER));
        run(feeds -> feeds.fetchSoon(id));
        assertThat(lease()).isEmpty();
        assertThat(ask("SELECT next_try_at <= now() + interval '1 minute' FROM calendar_feeds"))
                .isEqualTo("true");
        sql("UPDATE calendar_feeds SET last_tried_at = now() - interval '1 hour'");
        run(feeds -> feeds.fetchSoon(id));
        assertThat(lease()).isPresent();
    }

    @Test
    @DisplayName("R312: what was uploaded is never fetched; another host's calendar is not there")
    void uploaded() {
        run(feeds -> feeds.addUploaded(id, host.id(), "File", NOON));
        run(feeds -> feeds.read(id, null, PLAN, QUARTER));
        assertThat(feed().isUploaded()).isTrue();
        assertThat(feed().nextTryAt()).isNull();
        assertThat(lease()).isEmpty();
        Refusals.assertRefused(ErrorCode.NOT_FOUND, () -> run(feeds -> feeds.getForUpdate(Ids.next(), id)));
    }

    @Test
    @DisplayName("R313: busy times are replaced where they differ, and go with their calendar")
    void busyTimes() {
        subscribe();
        assertThat(replace(PLAN.busy())).isTrue();
        assertThat(replace(PLAN.busy())).isFalse();
        assertThat(replace(PLAN.busy().subList(0, 1))).isTrue();
        List<TimeSpan> kept = DATABASE.in(entities -> new ImportedTimes(entities).of(id));
        assertThat(kept).isEqualTo(PLAN.busy().subList(0, 1));
        run(feeds -> feeds.remove(id));
        assertThat(ask("SELECT count(*) FROM imported_busy_times")).isEqualTo("0");
    }

    @Test
    @DisplayName("R313: a private address is made once, and renewed by counting on")
    void links() {
        UUID user = host.userId();
        CalendarLink first = DATABASE.in(entities -> new CalendarLinks(entities).ensure(user, NOON));
        CalendarLink same = DATABASE.in(entities -> new CalendarLinks(entities).ensure(user, NOON.plusSeconds(9)));
        assertThat(same).isEqualTo(first).isEqualTo(new CalendarLink(user, 1, NOON));
        CalendarLink renewed = DATABASE.in(entities -> new CalendarLinks(entities).renew(user, NOON.plusSeconds(9)));
        assertThat(renewed).isEqualTo(new CalendarLink(user, 2, NOON.plusSeconds(9)));
    }

    @Test
    @DisplayName("R322: the agenda of somebody without bookings is empty; what does not concern one is not there")
    void agenda() {
        List<AgendaEntry> all = DATABASE.in(entities -> new Agenda(entities).of(host.userId(), NOON));
        Optional<AgendaEntry> one = DATABASE.in(entities -> new Agenda(entities).find(host.userId(), Ids.next()));
        assertThat(all).isEmpty();
        assertThat(one).isEmpty();
    }

    private boolean replace(List<TimeSpan> busy) {
        return DATABASE.in(entities -> new ImportedTimes(entities).replace(id, host.id(), busy));
    }

    private static boolean holds(LeasedFeed leased) {
        return in(feeds -> feeds.holds(leased));
    }

    private void subscribe() {
        run(feeds -> feeds.subscribe(id, host.id(), "Work", "calendar.example.com", "sealed", NOON));
    }

    private CalendarFeed feed() {
        return in(feeds -> feeds.ofHost(host.id())).get(0);
    }

    private static Optional<LeasedFeed> lease() {
        return in(CalendarFeeds::leaseNext);
    }

    private static void due() {
        sql("UPDATE calendar_feeds SET next_try_at = now()");
    }

    private static void run(Consumer<CalendarFeeds> work) {
        DATABASE.run(entities -> work.accept(new CalendarFeeds(entities)));
    }

    private static <T> T in(Function<CalendarFeeds, T> work) {
        return DATABASE.in(entities -> work.apply(new CalendarFeeds(entities)));
    }

    private static String ask(String query) {
        return DATABASE.in(
                entities -> entities.createNativeQuery(query).getSingleResult().toString());
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
