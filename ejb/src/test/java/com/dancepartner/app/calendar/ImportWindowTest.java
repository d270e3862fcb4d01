package com.dancepartner.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportWindowTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-25T00:00:00Z");

    @ParameterizedTest
    @DisplayName("R312: what is imported is the same all day, from yesterday on")
    @ValueSource(strings = {"2026-11-25T00:00:00Z", "2026-11-25T12:00:00Z", "2026-11-25T23:59:59.999Z"})
    void wholeDays(String now) {
        TimeSpan span = ImportWindow.fetched(Instant.parse(now)).span();
        assertThat(span.start()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(span.end()).isEqualTo("2027-03-06T00:00:00Z");
    }

    @Test
    @DisplayName("R312, G38: it reaches beyond all that can be booked until it is fetched again; an upload for a year")
    void reach() {
        Instant lastMoment = MIDNIGHT.plus(Duration.ofDays(1)).minusMillis(1);
        Instant horizon = lastMoment.plus(Duration.ofDays(BookingRules.STANDARD.horizonDays()));
        assertThat(ImportWindow.fetched(lastMoment).span().end()).isAfter(horizon.plus(Duration.ofDays(7)));
        ImportWindow uploaded = ImportWindow.uploaded(MIDNIGHT);
        assertThat(uploaded.span().end()).isEqualTo("2027-11-26T00:00:00Z");
        assertThat(uploaded.most()).isGreaterThan(ImportWindow.fetched(MIDNIGHT).most());
    }

    @Test
    @DisplayName("R312: a day later what is known does not reach far enough any more")
    void covered() {
        Instant known = ImportWindow.fetched(MIDNIGHT).span().end();
        assertThat(ImportWindow.fetched(MIDNIGHT.plus(Duration.ofHours(23))).isCoveredUntil(known))
                .isTrue();
        assertThat(ImportWindow.fetched(MIDNIGHT.plus(Duration.ofDays(1))).isCoveredUntil(known))
                .isFalse();
        assertThat(ImportWindow.fetched(MIDNIGHT.minus(Duration.ofDays(1))).isCoveredUntil(known))
                .isTrue();
    }
}
