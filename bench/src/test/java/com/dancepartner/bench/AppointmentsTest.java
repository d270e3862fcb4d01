package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AppointmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:20:30Z");

    private final Appointments appointments = new Appointments(NOW);

    private List<Appointment> some(int count) {
        return IntStream.range(0, count).mapToObj(appointments::of).toList();
    }

    private static boolean isAsking(Appointment appointment) {
        return appointment.host() >= Appointments.DANCERS.instantHosts();
    }

    private static long most(List<Appointment> all, Function<Appointment, Object> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Test
    @DisplayName("G40: nobody is asked for twice at the same time, neither a host nor a client")
    void nobodyTwice() {
        List<Appointment> all = some(90_000);
        assertThat(most(all, each -> each.host() + " " + each.start())).isOne();
        assertThat(most(all, each -> each.client() + " " + each.start())).isOne();
    }

    @Test
    @DisplayName("G39: one in four goes to a host who wants to be asked, and no client asks more than three times")
    void asking() {
        List<Appointment> asking =
                some(90_000).stream().filter(AppointmentsTest::isAsking).toList();
        assertThat(asking).hasSize(22_500);
        assertThat(most(asking, Appointment::client)).isEqualTo(3);
        assertThat(asking)
                .allMatch(each -> each.client() >= Appointments.DANCERS.instantHosts()
                        && each.client() < Appointments.CLIENTS
                        && each.host() < Appointments.DANCERS.hosts());
    }

    @Test
    @DisplayName("G12, G38: all of it is so near that the money is held at once, and keeps the notice for an hour")
    void near() {
        assertThat(some(90_000))
                .allMatch(each -> !each.start().isBefore(NOW.plus(Duration.ofHours(3)))
                        && !each.start().plus(Duration.ofMinutes(30)).isAfter(NOW.plus(Duration.ofDays(6))));
        assertThat(appointments.of(0).start()).isEqualTo("2026-11-23T14:00:00Z");
    }

    @Test
    @DisplayName("bench: who comes one after another comes for different hosts, and each time once")
    void spread() {
        assertThat(most(some(200), Appointment::host)).isOne();
        assertThat(appointments.get()).isEqualTo(appointments.of(0));
        assertThat(appointments.get()).isEqualTo(appointments.of(1));
    }

    @Test
    @DisplayName("bench: when all half hours are booked the run ends instead of being refused")
    void exhausted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> appointments.of(4 * 24_000 + 3))
                .withMessage("All half hours are booked: measure for a shorter time");
        assertThatIllegalStateException().isThrownBy(() -> appointments.of(200_000));
    }

    @Test
    @DisplayName("R326: the request names host, style, start, length, venue and card")
    void json() {
        assertThat(new Appointment(5, 10, Instant.parse("2026-11-23T14:00:00Z"), 30).json("salsa"))
                .isEqualTo(
                        "{\"host_id\":\"be000003-0000-7000-8000-00000000000a\",\"style\":\"salsa\",\"scheduled_start\":\"2026-11-23T14:00:00Z\",\"duration_minutes\":30,\"venue\":\"The"
                                + " dance hall\",\"latitude\":38.7169,"
                                + "\"longitude\":-9.1399,\"payment_method_id\":\"pm_card_visa\"}");
    }
}
