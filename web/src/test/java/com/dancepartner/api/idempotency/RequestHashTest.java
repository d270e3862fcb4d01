package com.dancepartner.api.idempotency;

import static com.dancepartner.api.idempotency.KeyedCalls.carry;
import static com.dancepartner.api.idempotency.KeyedCalls.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestHashTest {

    @Test
    @DisplayName("G51: requests are the same when method, path, query and body are, to the byte")
    void tellsApart() {
        assertThat(Stream.of(
                        hash("POST", "/a", "{}"),
                        hash("PUT", "/a", "{}"),
                        hash("POST", "/b", "{}"),
                        hash("POST", "/a?x=1", "{}"),
                        hash("POST", "/a?x=2", "{}"),
                        hash("POST", "/a", "{ }"),
                        hash("POST", "/a", "")))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(hash("POST", "/a?x=1", "{}")).isEqualTo(hash("POST", "/a?x=1", "{}"));
    }

    @Test
    @DisplayName("G51: the body is there to be read afterwards")
    void putsBack() throws IOException {
        ContainerRequestContext request = request("POST", "/a", "{\"a\":1}");
        assertThat(RequestHash.of(request)).isNotEmpty();
        assertThat(request.getEntityStream().readAllBytes()).asString().isEqualTo("{\"a\":1}");
    }

    @Test
    @DisplayName("G51, R525: a body that breaks off is a VALIDATION_ERROR")
    void brokenOff() throws IOException {
        ContainerRequestContext request = request("POST", "/a", "");
        InputStream body = mock();
        when(body.readAllBytes()).thenThrow(new IOException("the client hung up"));
        carry(request, body);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> RequestHash.of(request))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR));
    }

    private static String hash(String method, String target, String body) {
        return RequestHash.of(request(method, target, body));
    }
}
