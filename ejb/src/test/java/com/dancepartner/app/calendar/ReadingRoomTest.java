package com.dancepartner.app.calendar;

import static com.dancepartner.app.calendar.Calendars.FRIDAY;
import static com.dancepartner.app.calendar.Calendars.LISBON;
import static com.dancepartner.app.calendar.Calendars.NOW;
import static com.dancepartner.app.calendar.Calendars.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadingRoomTest {

    private static final ImportWindow WINDOW = ImportWindow.fetched(NOW);

    @Test
    @DisplayName("R312: a chair is free again after each calendar, readable or not")
    void chairs() {
        Semaphore chairs = new Semaphore(1);
        ReadingRoom room = new ReadingRoom(chairs, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThat(room.read(FRIDAY, LISBON, WINDOW)).isEqualTo(PLAN);
            Refused.naming("calendar", () -> room.read(new byte[0], LISBON, WINDOW));
        }
        assertThat(chairs.availablePermits()).isOne();
    }

    @Test
    @DisplayName("R312: who finds no chair is asked to come again, and takes none")
    void full() {
        Semaphore chairs = new Semaphore(0);
        ReadingRoom room = new ReadingRoom(chairs, Duration.ofMillis(1));
        Refused.with(ErrorCode.SERVICE_UNAVAILABLE, () -> room.read(FRIDAY, LISBON, WINDOW));
        assertThat(chairs.availablePermits()).isZero();
    }

    @Test
    @DisplayName("R312: a server that stops does not wait for chairs")
    void interrupted() {
        ReadingRoom room = new ReadingRoom(new Semaphore(0), Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        assertThatIllegalStateException().isThrownBy(() -> room.read(FRIDAY, LISBON, WINDOW));
        assertThat(Thread.interrupted()).isTrue();
    }
}
