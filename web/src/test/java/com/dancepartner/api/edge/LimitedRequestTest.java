package com.dancepartner.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitedRequestTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    @DisplayName("G59: byte by byte, the one after the limit is too many")
    void byteByByte() throws Exception {
        ServletInputStream body = request(3, 0, 2, LONG).getInputStream();
        assertThat(body.read()).isEqualTo(' ');
        assertThat(body.read()).isEqualTo(' ');
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(body::read)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE));
    }

    @Test
    @DisplayName("G59: a body within the limit ends as it would without one")
    void theEnd() throws Exception {
        ServletInputStream body = request(2, 0, 2, LONG).getInputStream();
        assertThat(body.readAllBytes()).hasSize(2);
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.read(new byte[5], 0, 5)).isEqualTo(-1);
    }

    @Test
    @DisplayName("G59: a body that drips in is refused when patience ends")
    void dripping() throws Exception {
        ServletInputStream body =
                request(100, 2_000_000, 100, Duration.ofMillis(5)).getInputStream();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> {
                    while (body.read() >= 0) {
                        assertThat(body.isFinished()).isFalse();
                    }
                })
                .withMessageStartingWith("The body did not arrive within")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR));
    }

    @Test
    @DisplayName("G59: the body is counted once, whoever asks for it, and as text too")
    void countedOnce() throws Exception {
        LimitedRequest request = request(3, 0, 2, LONG);
        assertThat(request.getInputStream()).isSameAs(request.getInputStream());
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> request.getReader().readLine());
        assertThat(request(2, 0, 2, LONG).getReader().readLine()).isEqualTo("  ");
    }

    @Test
    @DisplayName("who reads without waiting is served as without a limit")
    void withoutWaiting() throws Exception {
        SlowBody inner = new SlowBody(1, 0);
        LimitedBody body = new LimitedBody(inner, 1, LONG);
        ReadListener listener = mock();
        body.setReadListener(listener);
        assertThat(inner.listener()).isSameAs(listener);
        assertThat(body.isReady()).isTrue();
        assertThat(body.isFinished()).isFalse();
        assertThat(body.read()).isEqualTo(' ');
        assertThat(body.isFinished()).isTrue();
    }

    private static LimitedRequest request(int size, long nanosPerRead, long limit, Duration patience)
            throws IOException {
        HttpServletRequest request = mock();
        when(request.getInputStream()).thenReturn(new SlowBody(size, nanosPerRead));
        return new LimitedRequest(request, limit, patience);
    }
}
