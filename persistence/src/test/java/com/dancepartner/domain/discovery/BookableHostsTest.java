package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.host.DanceRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What searches read follows what is kept of a host, by triggers. */
class BookableHostsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final HostRows ROWS = new HostRows(DATABASE);
    private static final String STALE = """
        SELECT count(*) FROM (
            (SELECT * FROM host_search EXCEPT SELECT * FROM bookable_hosts)
            UNION ALL (SELECT * FROM bookable_hosts EXCEPT SELECT * FROM host_search)) different
        """;

    @ParameterizedTest(name = "{1}")
    @DisplayName("G41, G45: whoever lacks anything that booking needs is not found, and found again when it is back")
    @CsvSource(
            delimiter = '|',
            value = {
                "1|UPDATE host_profiles SET status = 'draft'|UPDATE host_profiles SET status = 'complete'",
                "2|UPDATE host_profiles SET verification_status = 'pending'|UPDATE host_profiles SET"
                        + " verification_status = 'approved'",
                "3|UPDATE host_profiles SET verification_status = 'suspended'|UPDATE host_profiles SET"
                        + " verification_status = 'approved'",
                "4|UPDATE host_profiles SET transfers_enabled = FALSE|UPDATE host_profiles SET transfers_enabled ="
                        + " TRUE",
                "5|UPDATE users SET is_active = FALSE|UPDATE users SET is_active = TRUE",
                "6|UPDATE users SET email_verified = FALSE|UPDATE users SET email_verified = TRUE",
                "7|DELETE FROM host_dance_styles|INSERT INTO host_dance_styles SELECT h.id, 3, 1, 'lead' FROM"
                        + " host_profiles h",
                "8|DELETE FROM host_availability|INSERT INTO host_availability SELECT h.id, h.id, 1, '10:00', '11:00'"
                        + " FROM host_profiles h"
            })
    void whatBookingNeeds(int place, String take, String give) {
        UUID host = ROWS.host(40, place);
        UUID other = ROWS.host(40, place + 100);
        ROWS.run(take + of(take), host);
        assertThat(Asking.near(40, place).in(DATABASE)).isEmpty();
        ROWS.run(give + of(give), host);
        assertThat(Asking.near(40, place).in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(40, place + 100).in(DATABASE)).containsExactly(other);
        assertUpToDate();
    }

    @Test
    @DisplayName("R260: names, places, prices, dances, languages, hours and ratings are found as they are now")
    void followsChanges() {
        UUID host = ROWS.host(41, 1);
        ROWS.run(
                "UPDATE users SET first_name = 'Óscar' WHERE id = (SELECT user_id FROM host_profiles WHERE id = ?1)",
                host);
        ROWS.change(host, "latitude = 42, hourly_rate_cents = 100, rating_average = 5, rating_count = 9");
        ROWS.dance(host, 30, 5, "follow");
        ROWS.run(
                "UPDATE host_dance_styles SET skill_level = 2 WHERE host_profile_id = ?1 AND dance_style_id = 1", host);
        ROWS.run("UPDATE host_availability SET day_of_week = 4 WHERE host_profile_id = ?1", host);
        ROWS.run("DELETE FROM host_languages WHERE host_profile_id = ?1", host);
        assertThat(Asking.near(41, 1).in(DATABASE)).isEmpty();
        assertThat(Asking.near(42, 1).words("oscar contra").in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(42, 1).level(5).role(DanceRole.FOLLOW).rated("5").in(DATABASE))
                .containsExactly(host);
        assertThat(Asking.near(42, 1).styles(1).level(3).in(DATABASE)).isEmpty();
        assertThat(Asking.near(42, 1).atMost(100, "EUR").in(DATABASE)).containsExactly(host);
        assertThat(Asking.near(42, 1).languages(0).in(DATABASE)).isEmpty();
        assertThat(Asking.near(42, 1)
                        .free("2026-11-26T20:00:00Z", "2026-11-26T21:00:00Z", 60)
                        .in(DATABASE))
                .containsExactly(host);
        assertUpToDate();
    }

    @Test
    @DisplayName("G38, R313, R314: rules, openings, blocks, journeys and other calendars are known as they are now")
    void followsCalendars() {
        UUID host = ROWS.host(46, 1);
        assertKept(host, "0,120,90,15,30,240", false);
        ROWS.rules(host, 15, 180, 30, 60, 45, 120);
        assertKept(host, "15,180,30,60,45,120", false);
        ROWS.run("UPDATE booking_rules SET step_minutes = 30 WHERE host_profile_id = ?1", host);
        assertKept(host, "15,180,30,30,45,120", false);
        ROWS.run("DELETE FROM booking_rules WHERE host_profile_id = ?1", host);
        ROWS.override(host, "opening", "2026-11-26T10:00:00Z", "2026-11-26T12:00:00Z");
        assertKept(host, "0,120,90,15,30,240", true);
        ROWS.run("DELETE FROM availability_overrides WHERE host_profile_id = ?1", host);
        assertKept(host, "0,120,90,15,30,240", false);
        ROWS.travel(host, "2026-11-26T10:00:00Z", "2026-11-28T12:00:00Z");
        assertKept(host, "0,120,90,15,30,240", true);
        ROWS.run("DELETE FROM travel_periods WHERE host_profile_id = ?1", host);
        assertKept(host, "0,120,90,15,30,240", false);
        ROWS.imported(host, "2026-11-26T10:00:00Z", "2026-11-26T12:00:00Z");
        assertKept(host, "0,120,90,15,30,240", true);
        ROWS.run("DELETE FROM calendar_feeds WHERE host_profile_id = ?1", host);
        assertKept(host, "0,120,90,15,30,240", false);
    }

    @Test
    @DisplayName("G41: one opening without weekly hours does not make a host bookable")
    void openingAlone() {
        UUID host = ROWS.host(47, 1);
        ROWS.override(host, "opening", "2026-11-26T10:00:00Z", "2026-11-26T12:00:00Z");
        ROWS.run("DELETE FROM host_availability WHERE host_profile_id = ?1", host);
        assertThat(Asking.near(47, 1).in(DATABASE)).isEmpty();
        assertUpToDate();
    }

    @Test
    @DisplayName("R254: a host who is deleted is not found")
    void deleted() {
        UUID host = ROWS.host(43, 1);
        ROWS.run("DELETE FROM host_profiles WHERE id = ?1", host);
        assertThat(Asking.near(43, 1).in(DATABASE)).isEmpty();
    }

    @Test
    @DisplayName("R260: what is rolled back has changed nothing")
    void rolledBack() {
        UUID host = ROWS.host(44, 1);
        assertThat(DATABASE.<Boolean>in(entities -> {
                    HostRows.execute(
                            entities, "UPDATE host_profiles SET transfers_enabled = FALSE WHERE id = ?1", host);
                    entities.getTransaction().rollback();
                    entities.getTransaction().begin();
                    return true;
                }))
                .isTrue();
        assertThat(Asking.near(44, 1).in(DATABASE)).containsExactly(host);
    }

    @Test
    @DisplayName("R260: dances, hours and profile changed at once by several leave the row as they all are in the end")
    void atOnce() {
        UUID host = ROWS.host(45, 1);
        for (int round = 0; round < 15; round++) {
            String time = "%02d:00".formatted(round);
            int level = 1 + round % 5;
            List<Boolean> done = Race.of(
                    3,
                    thread -> DATABASE.in(entities -> {
                        switch (thread) {
                            case 0 -> {
                                HostRows.execute(
                                        entities, "DELETE FROM host_dance_styles WHERE host_profile_id = ?1", host);
                                HostRows.dance(entities, host, 1 + level, level, "switch");
                            }
                            case 1 -> {
                                HostRows.execute(
                                        entities, "DELETE FROM host_availability WHERE host_profile_id = ?1", host);
                                HostRows.open(entities, host, level, time, "23:30");
                            }
                            default ->
                                HostRows.execute(
                                        entities,
                                        "UPDATE users SET is_active = NOT is_active WHERE id ="
                                                + " (SELECT user_id FROM host_profiles WHERE id = ?1)",
                                        host);
                        }
                        return true;
                    }));
            assertThat(done).hasSize(3);
            assertUpToDate();
        }
    }

    private static String of(String change) {
        if (change.startsWith("INSERT")) {
            return " WHERE h.id = ?1";
        }
        if (change.contains("users")) {
            return " WHERE id = (SELECT user_id FROM host_profiles WHERE id = ?1)";
        }
        return change.contains("host_profiles ") ? " WHERE id = ?1" : " WHERE host_profile_id = ?1";
    }

    private static void assertKept(UUID host, String rules, boolean irregular) {
        Object[] row = (Object[]) DATABASE.<Object>in(entities -> entities.createNativeQuery(
                        "SELECT rules, irregular FROM host_search WHERE host_profile_id = ?1")
                .setParameter(1, host)
                .getSingleResult());
        assertThat(row).containsExactly(rules, irregular);
        assertUpToDate();
    }

    private static void assertUpToDate() {
        assertThat(DATABASE.<Object>in(
                        entities -> entities.createNativeQuery(STALE).getSingleResult()))
                .isEqualTo(0L);
    }
}
