package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPagesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final HostRows ROWS = new HostRows(DATABASE);

    @Test
    @DisplayName("R280, G25: the total is exact up to 1,000, and beyond that one more, with a free time as without")
    void totals() {
        crowd(20, 1000);
        assertThat(total(20)).isEqualTo(1000);
        assertThat(totalOfTheFree(20)).isEqualTo(1000);
        crowd(20, 1);
        assertThat(total(20)).isEqualTo(1001);
        assertThat(totalOfTheFree(20)).isEqualTo(1001);
        crowd(20, 4);
        assertThat(total(20)).isEqualTo(1001);
        assertThat(totalOfTheFree(20)).isEqualTo(1001);
    }

    @Test
    @DisplayName("R280: every page tells the total of the first one, and the last page knows that it is the last")
    void pages() {
        crowd(21, 7);
        Asking asking = Asking.near(21, 21).limit(3);
        HostPage first = asking.page(DATABASE);
        HostPage second = asking.page(DATABASE, first.next());
        HostPage third = asking.page(DATABASE, second.next());
        assertThat(List.of(first, second, third)).extracting(HostPage::total).containsOnly(7);
        assertThat(List.of(first, second, third))
                .extracting(page -> page.hits().size())
                .containsExactly(3, 3, 1);
        assertThat(third.next()).isEmpty();
        assertThat(Asking.near(21, 21).limit(7).page(DATABASE).next()).isEmpty();
        assertThat(Asking.near(22, -22).page(DATABASE)).isEqualTo(HostPage.none());
    }

    @Test
    @DisplayName("R281: hosts who are equal in all that the order goes by are told apart by id, byte by byte")
    void ties() {
        crowd(23, 20);
        for (HostSort sort : HostSort.values()) {
            assertThat(all(Asking.near(23, 23).by(sort).limit(6))).hasSize(20).isSortedAccordingTo(Oracle.Ranked.BY_ID);
        }
    }

    @ParameterizedTest
    @DisplayName("G25: who comes or goes between pages lets nobody be shown twice or be left out of those who stay")
    @CsvSource({"DISTANCE, 24", "RATING, 25", "PRICE, 26", "RELEVANCE, 27"})
    void pagesWhileHostsComeAndGo(HostSort sort, double latitude) {
        List<UUID> hosts = various(latitude);
        Asking asking = Asking.near(latitude, 24).within(100_000).by(sort).limit(4);
        List<UUID> seen = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        do {
            HostPage page = asking.page(DATABASE, after);
            page.hits().forEach(hit -> seen.add(hit.profileId()));
            after = page.next();
            comeAndGo(latitude, page, hosts, gone);
        } while (after.isPresent());
        assertThat(seen).doesNotHaveDuplicates();
        List<UUID> stayed = hosts.stream().filter(host -> !gone.contains(host)).toList();
        assertThat(new HashSet<>(seen)).containsAll(stayed);
    }

    /** The last host of the page leaves, and one who is still to be shown; another one comes. */
    private static void comeAndGo(double latitude, HostPage page, List<UUID> hosts, List<UUID> gone) {
        UUID last = page.hits().get(page.hits().size() - 1).profileId();
        UUID other = hosts.get((hosts.indexOf(last) + 11 + hosts.size()) % hosts.size());
        for (UUID host : List.of(last, other)) {
            ROWS.change(host, "transfers_enabled = FALSE");
            gone.add(host);
        }
        UUID ignored = ROWS.host(latitude + 0.1, 24.1);
    }

    private static List<UUID> various(double latitude) {
        return IntStream.range(0, 25)
                .mapToObj(number -> ROWS.host(
                        latitude + number % 7 * 0.02,
                        24,
                        "hourly_rate_cents = " + (3000 + number % 5 * 500) + ", rating_average = 3." + number % 10
                                + ", rating_count = " + number))
                .toList();
    }

    private static List<UUID> all(Asking asking) {
        List<UUID> all = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        do {
            HostPage page = asking.page(DATABASE, after);
            page.hits().forEach(hit -> all.add(hit.profileId()));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static int total(double place) {
        return Asking.near(place, place).limit(1).page(DATABASE).total();
    }

    private static int totalOfTheFree(double place) {
        return Asking.near(place, place)
                .free("2026-11-27T20:00:00Z", "2026-11-27T22:00:00Z", 60)
                .limit(1)
                .page(DATABASE)
                .total();
    }

    /** So many hosts who differ in nothing but their ids, made of one. */
    private static void crowd(double place, int count) {
        UUID one = ROWS.host(place, place);
        ROWS.run("""
            WITH people AS (
                INSERT INTO users (id, email, password_hash, first_name, last_name, user_type, email_verified, created_at, updated_at)
                SELECT gen_random_uuid(), gen_random_uuid() || '@example.com', 'hash', 'Dana', 'Reis', 'host', TRUE, now(), now()
                  FROM generate_series(2, ?2) RETURNING id),
            profiles AS (
                INSERT INTO host_profiles (id, user_id, status, headline, bio, hourly_rate_cents, currency, city, country,
                       latitude, longitude, time_zone, verification_status, transfers_enabled, created_at, updated_at)
                SELECT gen_random_uuid(), p.id, status, headline, bio, hourly_rate_cents, currency, city, country,
                       latitude, longitude, time_zone, verification_status, transfers_enabled, created_at, updated_at
                  FROM host_profiles, people p WHERE host_profiles.id = ?1 RETURNING id),
            dances AS (INSERT INTO host_dance_styles SELECT id, 1, 4, 'lead' FROM profiles)
            INSERT INTO host_availability SELECT gen_random_uuid(), id, 5, '20:00', '02:00' FROM profiles
            """, one, count);
    }
}
