package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host of Lisbon says when to dance: week by week, once, not at all, or elsewhere. */
class AvailabilityIT {

    private static final String OWN = "/host-profile/availability";
    private static final String OVERRIDE = OWN + "/override";
    private static final String TRAVEL = "/host-profile/travel";
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final Hosts.Host host = Hosts.bookable();
    private final Api own = host.person().api();
    private final LocalDate day = LocalDate.ofInstant(Hosts.now(), LISBON).plusDays(2);

    @BeforeEach
    void evenings() {
        Answer answer = own.put(OWN, "{\"windows\":[" + window("20:00", "22:00") + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** On the weekday of the day. */
    private String window(String start, String end) {
        String name = day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        return "{\"day\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(name, start, end);
    }

    @Test
    @DisplayName("R365, R368, G38: windows and rules are kept; rules that are not given stay, windows are replaced")
    void schedule() {
        assertThat(own.get(OWN).at("rules.notice_minutes")).isEqualTo("120");
        String windows = "[" + window("08:00", "12:00") + "," + window("22:00", "02:00") + "]";
        Answer changed = own.put(
                OWN,
                "{\"windows\":" + windows
                        + ",\"rules\":{\"buffer_minutes\":30,\"step_minutes\":30,\"instant_book\":true}}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Answer kept = own.get(OWN);
        assertThat(kept.json()).isEqualTo(changed.json());
        assertThat(kept.at("time_zone")).isEqualTo("Europe/Lisbon");
        assertThat(kept.json().path("windows")).hasSize(2);
        assertThat(kept.at("windows.1.end")).isEqualTo("02:00");
        assertThat(kept.at("rules.buffer_minutes")).isEqualTo("30");
        assertThat(kept.at("rules.instant_book")).isEqualTo("true");
        assertThat(kept.at("rules.max_minutes")).isEqualTo("240");
        Answer again = own.put(OWN, "{\"windows\":[" + window("10:00", "12:00") + "],\"rules\":{\"max_minutes\":60}}");
        assertThat(again.json().path("windows")).hasSize(1);
        assertThat(again.at("rules.max_minutes")).isEqualTo("60");
        assertThat(again.at("rules.step_minutes")).isEqualTo("30");
        assertThat(starts(60, "")).containsExactly(day + "T10:00", day + "T10:30", day + "T11:00");
        assertProblem(
                own.put(OWN, "{\"windows\":[],\"rules\":{\"max_minutes\":29}}"),
                422,
                "VALIDATION_ERROR",
                "max_minutes");
        assertThat(own.get(OWN).json()).as("all or nothing").isEqualTo(again.json());
    }

    @Test
    @DisplayName("R366, R313, R314: hours are opened once and closed, and are as before when that is taken back")
    void overrides() {
        assertThat(starts(120, "")).containsExactly(day + "T20:00");
        Answer opening = override("opening", "14:00", "16:00");
        assertThat(opening.status()).as(opening.text()).isEqualTo(201);
        assertThat(opening.at("local_start")).isEqualTo(day + "T14:00");
        assertThat(opening.at("time_zone")).isEqualTo("Europe/Lisbon");
        assertThat(opening.json().path("affected_bookings")).isEmpty();
        assertThat(starts(120, "")).containsExactly(day + "T14:00", day + "T20:00");
        Answer block = override("block", "21:00", "21:30");
        assertThat(starts(120, "")).containsExactly(day + "T14:00");
        assertThat(starts(60, "")).contains(day + "T20:00").doesNotContain(day + "T20:15", day + "T21:00");
        assertThat(own.get(OWN).json().path("overrides").findValuesAsText("id"))
                .containsExactly(opening.at("id"), block.at("id"));
        Api stranger = Hosts.bookable().person().api();
        assertProblem(stranger.delete(OVERRIDE + "/" + block.at("id")), 404, "NOT_FOUND", "");
        assertThat(own.delete(OVERRIDE + "/" + block.at("id")).status()).isEqualTo(204);
        assertThat(own.delete(OVERRIDE + "/" + opening.at("id")).status()).isEqualTo(204);
        assertProblem(own.delete(OVERRIDE + "/" + block.at("id")), 404, "NOT_FOUND", "");
        assertThat(starts(120, "")).containsExactly(day + "T20:00");
        assertThat(own.get(OWN).json().path("overrides")).isEmpty();
    }

    @Test
    @DisplayName("R317, R369: a booking takes its time; a block over it tells of it, and lets it stay")
    void bookings() {
        Product.Person client = Product.person("client");
        Answer booking = client.api().post("/bookings", host.booking(at("20:00"), "pm_card_visa"));
        assertThat(booking.status()).as(booking.text()).isEqualTo(201);
        assertThat(starts(60, "")).containsExactly(day + "T21:00");
        Answer taken = own.get(OWN + "/verdict?start=" + at("20:30"));
        assertThat(taken.at("rule")).isEqualTo("taken");
        assertThat(taken.at("booking_id")).isEqualTo(booking.at("id"));
        Answer block = override("block", "20:30", "22:00");
        assertThat(block.json().path("affected_bookings").get(0).asText()).isEqualTo(booking.at("id"));
        assertThat(client.api().get("/bookings/" + booking.at("id")).at("status"))
                .isEqualTo("pending");
        Answer blocked = own.get(OWN + "/verdict?start=" + at("21:00"));
        assertThat(blocked.at("rule")).isEqualTo("blocked");
        assertThat(blocked.at("override_id")).isEqualTo(block.at("id"));
        assertThat(blocked.text()).contains("You have blocked this time");
        Answer told = verdict(Product.anonymous(), at("21:00"), 60);
        assertThat(told.at("message")).isEqualTo("The host is away at this time");
        assertThat(told.text()).doesNotContain(block.at("id"), booking.at("id"));
    }

    @Test
    @DisplayName("G40: who is signed in is not offered what overlaps the own sessions, and is told why")
    void ownSessions() {
        Product.Person client = Product.person("client");
        Answer elsewhere = client.api().post("/bookings", Hosts.bookable().booking(at("20:30"), "pm_card_visa"));
        assertThat(elsewhere.status()).as(elsewhere.text()).isEqualTo(201);
        assertThat(starts(60, "")).hasSize(5);
        assertThat(starts(client.api(), 30, "")).containsExactly(day + "T20:00", day + "T21:30");
        Answer verdict = verdict(client.api(), at("21:00"), 60);
        assertThat(verdict.at("rule")).isEqualTo("own_session");
        Answer attempt = client.api().post("/bookings", host.booking(at("21:00"), "pm_card_visa"));
        assertProblem(attempt, 409, "BOOKING_CONFLICT", "scheduled_start");
        assertThat(attempt.at("error.message")).isEqualTo(verdict.at("message"));
        assertThat(verdict(Product.anonymous(), at("21:00"), 60).at("free")).isEqualTo("true");
    }

    @Test
    @DisplayName("R327, R367, G09: slots are local to the host, and to the caller by question or by account")
    void yourClock() {
        Answer slots = slots(Product.anonymous(), 120, "&time_zone=Asia/Kathmandu");
        assertThat(slots.at("your_time_zone")).isEqualTo("Asia/Kathmandu");
        assertThat(slots.at("slots.0.start")).isEqualTo(at("20:00").toString());
        assertThat(slots.at("slots.0.your_local_start"))
                .isEqualTo(at("20:00")
                        .atZone(ZoneId.of("Asia/Kathmandu"))
                        .toLocalDateTime()
                        .toString());
        Product.Person client = Product.person("client");
        assertThat(slots(client.api(), 120, "").text()).doesNotContain("your_");
        assertThat(client.api()
                        .patch("/users/me", "{\"time_zone\":\"Pacific/Kiritimati\"}")
                        .status())
                .isEqualTo(200);
        assertThat(slots(client.api(), 120, "").at("your_time_zone")).isEqualTo("Pacific/Kiritimati");
        assertThat(slots(client.api(), 120, "&time_zone=Asia/Tokyo").at("your_time_zone"))
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    @DisplayName("G09: on a journey hours are read on the clocks of the city, whose zone is found by its place")
    void journeys() {
        Answer journey = own.post(TRAVEL, journey(day, day));
        assertThat(journey.status()).as(journey.text()).isEqualTo(201);
        assertThat(journey.at("time_zone")).isEqualTo("Asia/Tokyo");
        assertThat(journey.at("from")).isEqualTo(day.toString());
        assertThat(journey.at("start"))
                .isEqualTo(day.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant().toString());
        Answer slots = slots(Product.anonymous(), 120, "");
        assertThat(slots.at("slots.0.city")).isEqualTo("Tokyo");
        assertThat(slots.at("slots.0.time_zone")).isEqualTo("Asia/Tokyo");
        assertThat(slots.at("slots.0.local_start")).isEqualTo(day + "T20:00");
        assertThat(slots.at("slots.0.start"))
                .isEqualTo(day.atTime(20, 0)
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toInstant()
                        .toString());
        assertThat(slots.text()).doesNotContain("35.68", "139.69");
        assertThat(override("block", "20:00", "21:00").at("time_zone")).isEqualTo("Asia/Tokyo");
        assertProblem(own.post(TRAVEL, journey(day.minusDays(1), day)), 409, "CONFLICT", "from");
        assertThat(own.post(TRAVEL, journey(day.plusDays(2), day.plusDays(9))).status())
                .isEqualTo(201);
        assertThat(own.get(TRAVEL).json().path("items")).hasSize(2);
        assertThat(own.get(OWN).json().path("travel")).hasSize(2);
        assertProblem(Hosts.bookable().person().api().delete(TRAVEL + "/" + journey.at("id")), 404, "NOT_FOUND", "");
        assertThat(own.delete(TRAVEL + "/" + journey.at("id")).status()).isEqualTo(204);
        assertThat(slots(Product.anonymous(), 120, "").at("slots.0.local_start"))
                .isEqualTo(day + "T20:00");
        assertThat(slots(Product.anonymous(), 120, "").text()).doesNotContain("Tokyo");
    }

    private static String journey(LocalDate from, LocalDate to) {
        return """
                {"city":"Tokyo","country":"JP","latitude":35.6895,"longitude":139.6917,"from":"%s","to":"%s"}
                """.formatted(from, to);
    }

    private Answer override(String kind, String start, String end) {
        return own.post(
                OVERRIDE,
                "{\"kind\":\"%s\",\"start\":\"%sT%s\",\"end\":\"%sT%s\"}".formatted(kind, day, start, day, end));
    }

    /** In Lisbon. */
    private Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LISBON).toInstant();
    }

    private List<String> starts(int minutes, String more) {
        return starts(Product.anonymous(), minutes, more);
    }

    private List<String> starts(Api caller, int minutes, String more) {
        Answer answer = slots(caller, minutes, more);
        List<String> starts = new ArrayList<>();
        answer.json()
                .path("slots")
                .forEach(slot -> starts.add(slot.path("local_start").asText()));
        return starts;
    }

    /** Of the day and a little around it. */
    private Answer slots(Api caller, int minutes, String more) {
        Instant from = day.atStartOfDay(LISBON).toInstant().minus(Duration.ofHours(14));
        Answer answer = caller.get("/hosts/" + host.id() + "/availability?from=" + from + "&to="
                + from.plus(Duration.ofHours(48)) + "&duration_minutes=" + minutes + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer verdict(Api caller, Instant start, int minutes) {
        Answer answer = caller.get(
                "/hosts/" + host.id() + "/availability/verdict?start=" + start + "&duration_minutes=" + minutes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
