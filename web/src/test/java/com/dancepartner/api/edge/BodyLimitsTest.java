package com.dancepartner.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.MockedStatic;

class BodyLimitsTest {

    private static final String BOOKINGS = "/api/v1/bookings";
    private static final String PHOTOS = "/api/v1/users/me/host-profile/photos";
    private static final String CALENDARS = "/api/v1/host-profile/calendars";
    private static final String CALENDAR = CALENDARS + "/0199a000-0000-7000-8000-000000000001/upload";

    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();

    @Test
    @DisplayName("G59: a body that says that it is too large is refused before it is read, and the connection ends")
    void tooLarge() throws Exception {
        HttpServletRequest request = sized(Calls.call("POST", BOOKINGS), 101);
        assertRefused(request, ErrorCode.PAYLOAD_TOO_LARGE, "The body is larger than 100 bytes");
        verify(request, never()).getInputStream();
        verify(response).setHeader("Connection", "close");
    }

    @Test
    @DisplayName("G59: a body of just the largest size passes")
    void justRight() throws Exception {
        assertThat(passed(sized(Calls.call("POST", BOOKINGS), 100)))
                .hasSize(100)
                .containsOnly(' ');
    }

    @Test
    @DisplayName("G59: a body that does not say its size is read to the limit and no further")
    void chunked() throws Exception {
        HttpServletRequest request = Calls.call("POST", BOOKINGS);
        when(request.getContentLengthLong()).thenReturn(-1L);
        SlowBody body = new SlowBody(1_000_000, 0);
        when(request.getInputStream()).thenReturn(body);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> passed(request))
                .withMessage("The body is larger than 100 bytes");
        assertThat(body.given()).isEqualTo(101);
    }

    @ParameterizedTest
    @DisplayName("G59: no body comes packed: a small one may be large when it is unpacked")
    @ValueSource(strings = {"gzip", "deflate", "br", "identity"})
    void packed(String encoding) throws Exception {
        HttpServletRequest request = Calls.with(sized(Calls.call("POST", BOOKINGS), 5), "Content-Encoding", encoding);
        assertRefused(request, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding");
    }

    @Test
    @DisplayName("G52: Stripe's events may have 256 KiB")
    void webhooks() throws Exception {
        HttpServletRequest request = sized(Calls.call("POST", "/api/v1/webhooks/stripe"), 262_144);
        assertThat(passed(request)).hasSize(262_144);
        assertRefused(
                sized(Calls.call("POST", "/api/v1/webhooks/stripe"), 262_145),
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than 262144 bytes");
    }

    @Test
    @DisplayName("G72: a photo of somebody who is signed in may have 8 MiB")
    void photos() throws Exception {
        assertThat(passed(signedIn(sized(Calls.call("POST", PHOTOS), 8_388_608))))
                .hasSize(8_388_608);
        assertRefused(
                signedIn(sized(Calls.call("POST", PHOTOS), 8_388_609)),
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than 8388608 bytes");
    }

    @Test
    @DisplayName("G72: a photo of nobody is refused before it is read, and the connection ends")
    void photosOfNobody() throws Exception {
        HttpServletRequest request = sized(Calls.call("POST", PHOTOS), 5);
        assertRefused(request, ErrorCode.UNAUTHORIZED, "Sign in first");
        verify(request, never()).getInputStream();
        verify(response).setHeader("WWW-Authenticate", "Bearer");
        verify(response).setHeader("Connection", "close");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("G72: nothing else that hosts send about photos may be large")
    @CsvSource({"PUT, ''", "PATCH, ''", "POST, /", "POST, /0198", "PUT, /0198/position", "DELETE, /0198", "POST, x"})
    void besidesPhotos(String method, String more) throws Exception {
        assertRefused(
                signedIn(sized(Calls.call(method, PHOTOS + more), 101)),
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than 100 bytes");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName(
            "R312, G59: a calendar of somebody who is signed in may have 1 MiB, sent anew or in the place of another")
    @CsvSource({"POST, " + CALENDARS + "/upload", "PUT, " + CALENDAR})
    void calendars(String method, String path) throws Exception {
        assertThat(passed(signedIn(sized(Calls.call(method, path), 1_048_576)))).hasSize(1_048_576);
        assertRefused(
                signedIn(sized(Calls.call(method, path), 1_048_577)),
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than 1048576 bytes");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("R312, G59: a calendar of nobody is refused before it is read, and the connection ends")
    @CsvSource({"POST, " + CALENDARS + "/upload", "PUT, " + CALENDAR})
    void calendarsOfNobody(String method, String path) throws Exception {
        HttpServletRequest request = sized(Calls.call(method, path), 5);
        assertRefused(request, ErrorCode.UNAUTHORIZED, "Sign in first");
        verify(request, never()).getInputStream();
        verify(response).setHeader("WWW-Authenticate", "Bearer");
        verify(response).setHeader("Connection", "close");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("R312, G59: nothing else that hosts send about calendars may be large")
    @CsvSource({
        "POST, " + CALENDARS,
        "POST, " + CALENDARS + "/upload/",
        "PUT, " + CALENDARS + "/upload",
        "PATCH, " + CALENDARS + "/upload",
        "POST, " + CALENDAR,
        "PUT, " + CALENDAR + "/",
        "PUT, " + CALENDARS + "/0199a000/upload",
        "PUT, " + CALENDARS + "/0199a000-0000-7000-8000-00000000000x/upload",
        "POST, " + CALENDARS + "/0199a000-0000-7000-8000-000000000001/refresh"
    })
    void besidesCalendars(String method, String path) throws Exception {
        assertRefused(
                signedIn(sized(Calls.call(method, path), 101)),
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than 100 bytes");
    }

    @Test
    @DisplayName("R103: a handshake, which has no body, passes as it is")
    void handshakes() throws Exception {
        HttpServletRequest request = Calls.call("GET", "/api/v1/ws/chat/1");
        new BodyLimits().doFilter(request, response, chain);
        verify(chain).doFilter(same(request), same(response));
    }

    private byte[] passed(HttpServletRequest request) throws Exception {
        new BodyLimits().doFilter(request, response, chain);
        ArgumentCaptor<ServletRequest> passed = ArgumentCaptor.captor();
        verify(chain).doFilter(passed.capture(), same(response));
        return passed.getValue().getInputStream().readAllBytes();
    }

    private void assertRefused(HttpServletRequest request, ErrorCode code, String message) throws Exception {
        FilterChain unused = mock();
        try (MockedStatic<ErrorPage> page = mockStatic(ErrorPage.class)) {
            new BodyLimits().doFilter(request, response, unused);
            page.verify(() -> ErrorPage.write(request, response, code, message));
        }
        verify(unused, never()).doFilter(any(), any());
    }

    private static HttpServletRequest signedIn(HttpServletRequest request) {
        Principal somebody = mock();
        when(request.getUserPrincipal()).thenReturn(somebody);
        return request;
    }

    private static HttpServletRequest sized(HttpServletRequest request, int bytes) throws IOException {
        when(request.getContentLengthLong()).thenReturn((long) bytes);
        when(request.getInputStream()).thenReturn(new SlowBody(bytes, 0));
        return request;
    }
}
