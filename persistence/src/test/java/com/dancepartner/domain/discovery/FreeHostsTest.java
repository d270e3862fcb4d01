package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday, 25 November 2026, noon in Lisbon; each test searches at a place of its own. */
class FreeHostsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final HostRows ROWS = new HostRows(DATABASE);
    private static final Instant FRIDAY_AT_8 = Instant.parse("2026-11-27T20:00:00Z");

    @Test
    @DisplayName("G61: free from the first minute of a window to the last one past midnight, and not a minute longer")
    void edges() {
        UUID host = ROWS.host(30, 1);
        assertThat(free(1, "2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60)).isTrue();
        assertThat(free(1, "2026-11-27T19:59:00Z", "2026-11-27T20:59:00Z", 60)).isFalse();
        assertThat(free(1, "2026-11-28T01:00:00Z", "2026-11-28T02:00:00Z", 60)).isTrue();
        assertThat(free(1, "2026-11-28T01:00:00Z", "2026-11-28T02:30:00Z", 75)).isFalse();
        assertThat(free(1, "2026-11-27T22:00:00Z", "2026-11-28T02:00:00Z", 240)).isTrue();
        assertThat(free(1, "2026-11-26T20:00:00Z", "2026-11-27T02:00:00Z", 30)).isFalse();
        assertThat(Asking.near(30, 1).in(DATABASE)).containsExactly(host);
    }

    @Test
    @DisplayName("G38, G61: sessions begin on the quarter of an hour, whenever the window opens")
    void oddMinutes() {
        UUID host = ROWS.host(30, 2);
        ROWS.run(
                "UPDATE host_availability SET start_time = '18:07', end_time = '19:01' WHERE host_profile_id = ?1",
                host);
        assertThat(free(2, "2026-11-27T18:00:00Z", "2026-11-27T19:30:00Z", 46)).isTrue();
        assertThat(free(2, "2026-11-27T18:00:00Z", "2026-11-27T19:30:00Z", 47)).isFalse();
        assertThat(free(2, "2026-11-27T18:16:00Z", "2026-11-27T19:30:00Z", 46)).isFalse();
    }

    @Test
    @DisplayName("G61: windows that touch each other are one")
    void touching() {
        UUID host = ROWS.host(30, 3);
        ROWS.open(host, 6, "02:00", "03:00");
        assertThat(free(3, "2026-11-28T01:30:00Z", "2026-11-28T02:30:00Z", 60)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("G39: a booking that is asked for, paid for or running takes its time")
    @CsvSource({"awaiting_payment, 10", "pending, 11", "confirmed, 12", "in_progress, 13"})
    void taken(String status, double place) {
        ROWS.book(ROWS.host(30, place), status, FRIDAY_AT_8.plusSeconds(3600), Duration.ofHours(1));
        assertThat(free(place, "2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60))
                .isTrue();
        assertThat(free(place, "2026-11-27T20:15:00Z", "2026-11-27T22:45:00Z", 60))
                .isFalse();
        assertThat(free(place, "2026-11-27T20:15:00Z", "2026-11-27T23:00:00Z", 60))
                .isTrue();
        assertThat(free(place, "2026-11-27T20:00:00Z", "2026-11-27T23:00:00Z", 90))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("G39: a booking that came to nothing takes no time")
    @CsvSource({"cancelled, 20", "declined, 21", "expired, 22", "completed, 23", "no_show, 24", "disputed, 25"})
    void notTaken(String status, double place) {
        ROWS.book(ROWS.host(30, place), status, FRIDAY_AT_8, Duration.ofHours(6));
        assertThat(free(place, "2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60))
                .isTrue();
    }

    @Test
    @DisplayName("G38: neither sooner than in two hours nor later than ninety days ahead")
    void noticeAndHorizon() {
        UUID host = ROWS.host(30, 4);
        ROWS.run("DELETE FROM host_availability WHERE host_profile_id = ?1", host);
        ROWS.open(host, 3, "00:00", "15:00");
        ROWS.open(host, 2, "11:00", "13:00");
        assertThat(free(4, "2026-11-25T11:00:00Z", "2026-11-25T15:00:00Z", 60)).isTrue();
        assertThat(free(4, "2026-11-25T11:00:00Z", "2026-11-25T14:59:00Z", 60)).isFalse();
        assertThat(free(4, "2026-12-01T11:00:00Z", "2026-12-08T11:00:00Z", 60)).isTrue();
        assertThat(free(4, "2027-02-23T11:00:00Z", "2027-02-23T13:00:00Z", 60)).isTrue();
        assertThat(free(4, "2027-02-23T11:00:00Z", "2027-02-23T13:00:00Z", 61)).isFalse();
        assertThat(free(4, "2027-02-23T11:15:00Z", "2027-02-23T13:00:00Z", 60)).isFalse();
        assertThat(free(4, "2027-02-24T00:00:00Z", "2027-02-25T00:00:00Z", 60)).isFalse();
    }

    @Test
    @DisplayName("G38: a host's own notice, horizon, step and lengths count")
    void ownRules() {
        UUID host = ROWS.host(30, 40);
        ROWS.rules(host, 0, 56 * 60 + 30, 90, 15, 30, 240);
        assertThat(free(40, "2026-11-27T20:00:00Z", "2026-11-27T21:15:00Z", 60)).isFalse();
        assertThat(free(40, "2026-11-27T20:00:00Z", "2026-11-27T21:30:00Z", 60)).isTrue();
        ROWS.rules(host, 0, 120, 2, 15, 30, 240);
        assertThat(free(40, "2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 60)).isFalse();
        ROWS.rules(host, 0, 120, 3, 60, 30, 240);
        assertThat(free(40, "2026-11-27T20:15:00Z", "2026-11-27T21:45:00Z", 60)).isFalse();
        assertThat(free(40, "2026-11-27T20:15:00Z", "2026-11-27T22:00:00Z", 60)).isTrue();
        ROWS.rules(host, 0, 120, 3, 15, 90, 120);
        assertThat(free(40, "2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 60)).isFalse();
        assertThat(free(40, "2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 90)).isTrue();
        assertThat(free(40, "2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 135))
                .isFalse();
    }

    @Test
    @DisplayName("G38: hosts with the same hours have rules of their own, in the same search")
    void rulesOfEach() {
        UUID early = ROWS.host(30, 46);
        UUID late = ROWS.host(30, 46);
        ROWS.rules(late, 0, 20_160, 90, 15, 30, 240);
        assertThat(Asking.near(30, 46)
                        .free("2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60)
                        .in(DATABASE))
                .containsExactly(early);
        assertThat(Asking.near(30, 46)
                        .free("2026-12-11T20:00:00Z", "2026-12-11T21:00:00Z", 60)
                        .in(DATABASE))
                .containsExactlyInAnyOrder(early, late);
    }

    @Test
    @DisplayName("G38: buffers lie after each session: that of a booking, and that of the session looked for")
    void buffers() {
        UUID host = ROWS.host(30, 41);
        ROWS.book(host, "confirmed", FRIDAY_AT_8.plusSeconds(3600), Duration.ofHours(1), Duration.ofMinutes(30));
        assertThat(free(41, "2026-11-27T22:00:00Z", "2026-11-27T23:15:00Z", 60)).isFalse();
        assertThat(free(41, "2026-11-27T22:00:00Z", "2026-11-27T23:30:00Z", 60)).isTrue();
        assertThat(free(41, "2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60)).isTrue();
        ROWS.rules(host, 15, 120, 90, 15, 30, 240);
        assertThat(free(41, "2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60)).isFalse();
        assertThat(free(41, "2026-11-27T20:00:00Z", "2026-11-27T20:45:00Z", 45)).isTrue();
    }

    @Test
    @DisplayName("R313, R314, R320: openings are found, and neither blocks nor what other calendars say is taken")
    void exceptions() {
        UUID host = ROWS.host(30, 42);
        ROWS.override(host, "opening", "2026-11-26T10:00:00Z", "2026-11-26T12:00:00Z");
        assertThat(free(42, "2026-11-26T10:00:00Z", "2026-11-26T11:00:00Z", 60)).isTrue();
        assertThat(free(42, "2026-11-26T10:00:00Z", "2026-11-26T13:00:00Z", 135))
                .isFalse();
        ROWS.imported(host, "2026-11-26T11:00:00Z", "2026-11-26T11:30:00Z");
        assertThat(free(42, "2026-11-26T10:15:00Z", "2026-11-26T12:00:00Z", 60)).isFalse();
        ROWS.override(host, "block", "2026-11-26T09:00:00Z", "2026-11-26T10:01:00Z");
        assertThat(free(42, "2026-11-26T10:00:00Z", "2026-11-26T11:00:00Z", 60)).isFalse();
        ROWS.override(host, "block", "2026-11-27T00:00:00Z", "2026-11-29T00:00:00Z");
        assertThat(free(42, "2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 60)).isFalse();
        ROWS.run("DELETE FROM availability_overrides WHERE host_profile_id = ?1", host);
        assertThat(free(42, "2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 60)).isTrue();
    }

    @Test
    @DisplayName("G09, G61: who is on a journey is not free at home, not by the hours of the other city either")
    void journeys() {
        UUID host = ROWS.host(30, 43);
        ROWS.travel(host, "2026-11-27T12:00:00Z", "2026-11-27T22:00:00Z");
        assertThat(free(43, "2026-11-27T12:00:00Z", "2026-11-27T22:45:00Z", 60)).isFalse();
        assertThat(free(43, "2026-11-27T20:00:00Z", "2026-11-27T23:00:00Z", 60)).isTrue();
        ROWS.travel(host, "2026-11-27T10:00:00Z", "2026-11-27T11:00:00Z");
        assertThat(free(43, "2026-11-27T10:00:00Z", "2026-11-27T12:00:00Z", 30))
                .as("Friday evening in Tokyo")
                .isFalse();
    }

    @Test
    @DisplayName("R340: a host who has booked another host is taken meanwhile")
    void guests() {
        UUID host = ROWS.host(30, 44);
        UUID other = ROWS.host(30, 45);
        ROWS.book(other, "confirmed", FRIDAY_AT_8, Duration.ofHours(1));
        ROWS.run(
                "UPDATE bookings SET client_id = (SELECT user_id FROM host_profiles WHERE id = ?1)"
                        + " WHERE host_profile_id = ?2",
                host,
                other);
        assertThat(free(44, "2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z", 60)).isFalse();
        assertThat(free(44, "2026-11-27T21:00:00Z", "2026-11-27T22:00:00Z", 60)).isTrue();
    }

    @Test
    @DisplayName("G09, G61: hours are those of the host's own zone")
    void zones() {
        ROWS.change(ROWS.host(30, 5), "time_zone = 'Asia/Kathmandu'");
        assertThat(free(5, "2026-11-27T14:15:00Z", "2026-11-27T15:15:00Z", 60)).isTrue();
        assertThat(free(5, "2026-11-27T14:00:00Z", "2026-11-27T15:00:00Z", 60)).isFalse();
    }

    @Test
    @DisplayName("R280, G61: only those who are free are counted, and pages hold no others")
    void pages() {
        for (int i = 0; i < 9; i++) {
            UUID host = ROWS.host(30, 6);
            if (i % 3 == 0) {
                ROWS.book(host, "pending", FRIDAY_AT_8, Duration.ofHours(6));
            }
        }
        Asking asking = Asking.near(30, 6)
                .free("2026-11-27T20:00:00Z", "2026-11-28T02:00:00Z", 60)
                .limit(4);
        HostPage first = asking.page(DATABASE);
        HostPage second = asking.page(DATABASE, first.next());
        assertThat(first.total()).isEqualTo(6);
        assertThat(first.hits()).hasSize(4);
        assertThat(second.hits()).hasSize(2).doesNotContainAnyElementsOf(first.hits());
        assertThat(second.next()).isEmpty();
        assertThat(second.total()).isEqualTo(6);
    }

    private static boolean free(double longitude, String from, String to, int minutes) {
        return Asking.near(30, longitude).free(from, to, minutes).page(DATABASE).total() == 1;
    }
}
