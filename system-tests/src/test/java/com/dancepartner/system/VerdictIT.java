package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a verdict says is what an attempt is told. The host wants three hours' notice, plans six days ahead, dances one to two
 * hours from full or half hours on, and rests for half an hour after each session.
 */
class VerdictIT {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    /** Together they stay below what each may ask a minute. */
    private static final List<Product.Person> CLIENTS =
            Stream.generate(() -> Product.person("client")).limit(6).toList();

    private static Hosts.Host host;
    private static Instant now;
    private static LocalDate first;

    @BeforeAll
    static void calendar() {
        host = Hosts.bookable();
        now = Hosts.now();
        first = LocalDate.ofInstant(now, LISBON).plusDays(2);
        sent(host.person().api().put("/host-profile/availability", """
                {"windows":[%s, %s, %s, %s],
                 "rules":{"buffer_minutes":30,"notice_minutes":180,"horizon_days":6,"step_minutes":30,"min_minutes":60,
                          "max_minutes":120}}
                """.formatted(
                        window(0, "18:00", "23:00"),
                        window(1, "22:00", "02:00"),
                        window(2, "10:00", "20:00"),
                        window(3, "10:00", "20:00"))));
        override("opening", "14:00", "16:00");
        override("block", "20:00", "21:00");
        sent(host.person().api().post("/host-profile/travel", """
                {"city":"Berlin","country":"DE","latitude":52.52,"longitude":13.4,"time_zone":"Europe/Berlin","from":"%1$s","to":"%1$s"}
                """.formatted(first.plusDays(3))));
        sent(CLIENTS.get(0).api().post("/bookings", host.booking(at(2, "14:00"), "pm_card_visa")));
    }

    private static String window(int days, String start, String end) {
        String name = first.plusDays(days).getDayOfWeek().name().toLowerCase(Locale.ROOT);
        return "{\"day\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(name, start, end);
    }

    private static void override(String kind, String start, String end) {
        sent(host.person().api().post("/host-profile/availability/override", """
                {"kind":"%1$s","start":"%2$sT%3$s","end":"%2$sT%4$s"}
                """.formatted(kind, first, start, end)));
    }

    private static void sent(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    @Test
    @DisplayName(
            "R318, R335, R330: the verdict of a time is what an attempt to book it is told, to the word; every rule is met")
    void verdictsAreAttempts() {
        SoftAssertions softly = new SoftAssertions();
        Set<String> rules = new TreeSet<>();
        List<Asked> all = asked();
        for (int i = 0; i < all.size(); i++) {
            Product.Person client = CLIENTS.get(1 + i % (CLIENTS.size() - 1));
            Answer verdict = verdict(client, all.get(i));
            rules.add(verdict.at("free").equals("true") ? "free" : verdict.at("rule"));
            Answer attempt = attempt(client, all.get(i));
            softly.assertThat(attempt.status() == 201)
                    .as("%s: %s, but %s", all.get(i), verdict.text(), attempt.text())
                    .isEqualTo(verdict.at("free").equals("true"));
            softly.assertThat(attempt.at("error.message")).as("%s", all.get(i)).isEqualTo(verdict.at("message"));
        }
        softly.assertAll();
        assertThat(rules)
                .containsExactly(
                        "blocked",
                        "closed",
                        "free",
                        "off_step",
                        "past",
                        "taken",
                        "too_far",
                        "too_long",
                        "too_short",
                        "too_soon",
                        "travelling");
    }

    @Test
    @DisplayName("R320, R367: the slots of a day are those of its quarter hours that have no verdict against them")
    void slotsAreFreeVerdicts() {
        Instant from = at(0, "13:00");
        Instant to = at(1, "00:00");
        Answer slots = Product.anonymous()
                .get("/hosts/" + host.id() + "/availability?from=" + from + "&to=" + to + "&duration_minutes=90");
        List<String> free = Stream.iterate(
                        from, start -> start.isBefore(to), start -> start.plus(Duration.ofMinutes(15)))
                .filter(start -> Product.anonymous()
                        .get(path(new Asked(start, 90)))
                        .at("free")
                        .equals("true"))
                .map(Instant::toString)
                .toList();
        assertThat(slots.json().path("slots").findValuesAsText("start"))
                .isEqualTo(free)
                .isNotEmpty();
    }

    /** A time that somebody might want. */
    private record Asked(Instant start, int minutes) {}

    private static List<Asked> asked() {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        List<Asked> asked = new ArrayList<>(List.of(
                new Asked(hour.minus(Duration.ofHours(1)), 60),
                new Asked(hour.plus(Duration.ofHours(2)), 60),
                new Asked(hour.plus(Duration.ofHours(2)), 240),
                new Asked(at(0, "18:10"), 60),
                new Asked(at(0, "18:15"), 60),
                new Asked(at(0, "18:00"), 30),
                new Asked(at(0, "18:00"), 59),
                new Asked(at(0, "18:00"), 90),
                new Asked(at(0, "18:00"), 120),
                new Asked(at(0, "18:00"), 121),
                new Asked(at(0, "03:00"), 240),
                new Asked(at(5, "10:00"), 60),
                new Asked(at(5, "18:00"), 60)));
        add(
                asked,
                0,
                "13:30 14:00 14:30 15:00 15:30 16:00 17:30 18:00 18:30 19:00 19:30 20:00 20:30 21:00 22:00 22:30");
        add(asked, 1, "17:00 21:30 22:00 23:30");
        add(
                asked,
                2,
                "00:00 01:00 01:30 09:30 10:00 12:00 12:30 13:00 13:30 14:00 14:30 15:00 15:30 19:00 19:30 22:30");
        add(asked, 2, "23:00");
        add(asked, 3, "08:30 09:00 09:30 10:00 17:30 18:00 18:30 19:00 22:30 23:00");
        return asked;
    }

    private static void add(List<Asked> asked, int days, String times) {
        Stream.of(times.split(" ")).forEach(time -> asked.add(new Asked(at(days, time), 60)));
    }

    /** In Lisbon. */
    private static Instant at(int days, String time) {
        return first.plusDays(days).atTime(LocalTime.parse(time)).atZone(LISBON).toInstant();
    }

    private static Answer verdict(Product.Person client, Asked asked) {
        Answer verdict = client.api().get(path(asked));
        assertThat(verdict.status()).as(verdict.text()).isEqualTo(200);
        return verdict;
    }

    private static String path(Asked asked) {
        return "/hosts/" + host.id() + "/availability/verdict?start=" + asked.start() + "&duration_minutes="
                + asked.minutes();
    }

    /** What is booked is let go again at once. */
    private static Answer attempt(Product.Person client, Asked asked) {
        String request = host.booking(asked.start(), "pm_card_visa").replace(": 60", ": " + asked.minutes());
        Answer attempt = client.api().post("/bookings", request);
        if (attempt.status() == 201) {
            Answer cancelled =
                    client.api().post("/bookings/" + attempt.at("id") + "/cancel", "{\"reason\":\"only asked\"}");
            assertThat(cancelled.at("status")).as(cancelled.text()).isEqualTo("cancelled");
        }
        return attempt;
    }
}
