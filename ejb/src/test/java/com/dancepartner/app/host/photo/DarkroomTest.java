package com.dancepartner.app.host.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DarkroomTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @Test
    @DisplayName("G72: a photo is read and developed, one after the other")
    void develops() {
        Darkroom darkroom = new Darkroom(new Semaphore(1), new Semaphore(1), AT_ONCE);
        for (int i = 0; i < 2; i++) {
            assertThat(darkroom.develop(photo()).width()).isEqualTo(300);
        }
    }

    @Test
    @DisplayName("G72: when too many are sent or developed at once, one more is told to try again")
    void tooMany() {
        assertBusy(new Darkroom(new Semaphore(0), new Semaphore(1), AT_ONCE));
        assertBusy(new Darkroom(new Semaphore(1), new Semaphore(0), AT_ONCE));
    }

    @Test
    @DisplayName("G72: what is refused, or breaks off, makes room for the next")
    void roomAgain() throws IOException {
        Darkroom darkroom = new Darkroom(new Semaphore(1), new Semaphore(1), AT_ONCE);
        assertRefused(ErrorCode.VALIDATION_ERROR, darkroom, new ByteArrayInputStream(new byte[] {1, 2, 3}));
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertRefused(ErrorCode.VALIDATION_ERROR, darkroom, broken);
        assertThat(darkroom.develop(photo()).width()).isEqualTo(300);
    }

    @Test
    @DisplayName("G72: who is interrupted while waiting stays interrupted")
    void interrupted() {
        Thread.currentThread().interrupt();
        assertThatIllegalStateException().isThrownBy(() -> new Darkroom().develop(photo()));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static InputStream photo() {
        return new ByteArrayInputStream(Snapshots.png(Snapshots.canvas(300, 200, Color.RED)));
    }

    private static void assertBusy(Darkroom darkroom) {
        assertRefused(ErrorCode.SERVICE_UNAVAILABLE, darkroom, photo());
    }

    private static void assertRefused(ErrorCode code, Darkroom darkroom, InputStream sent) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> darkroom.develop(sent))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
