package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    private static final String AUTHORIZATION = "Authorization";
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";

    @ParameterizedTest
    @DisplayName("R192: the token stands in Authorization, in whatever case the scheme is written")
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER a.b.c", "Bearer  a.b.c "})
    void authorization(String header) {
        assertThat(BearerToken.of(request(Map.of(AUTHORIZATION, header)))).contains("a.b.c");
    }

    @ParameterizedTest
    @DisplayName("R192: another scheme is no token")
    @ValueSource(strings = {"Basic YTpi", "a.b.c", "Bearera.b.c", "Bearer", ""})
    void otherSchemes(String header) {
        assertThat(BearerToken.of(request(Map.of(AUTHORIZATION, header)))).isEmpty();
    }

    @Test
    @DisplayName("R192: a request without headers has no token")
    void none() {
        assertThat(BearerToken.of(request(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("R192: a browser's WebSocket brings the token as its second protocol")
    @ValueSource(strings = {"bearer, a.b.c", "bearer,a.b.c", "bearer , a.b.c"})
    void webSocket(String protocols) {
        assertThat(BearerToken.of(request(Map.of(PROTOCOL, protocols)))).contains("a.b.c");
    }

    @ParameterizedTest
    @DisplayName("R192: other protocols are no token")
    @ValueSource(strings = {"bearer", "chat, a.b.c", "bearer, a.b.c, more", "a.b.c, bearer", ""})
    void otherProtocols(String protocols) {
        assertThat(BearerToken.of(request(Map.of(PROTOCOL, protocols)))).isEmpty();
    }

    @Test
    @DisplayName("R192: Authorization comes first, even when it holds no token")
    void authorizationComesFirst() {
        assertThat(BearerToken.of(request(Map.of(AUTHORIZATION, "Bearer first", PROTOCOL, "bearer, second"))))
                .contains("first");
        assertThat(BearerToken.of(request(Map.of(AUTHORIZATION, "Basic YTpi", PROTOCOL, "bearer, second"))))
                .isEmpty();
    }

    @Test
    @DisplayName("R192: the verifier finds a WebSocket's token in Authorization, and other headers as they were")
    void asIfInAuthorization() {
        BearerRequest request = new BearerRequest(request(Map.of(PROTOCOL, "bearer, a.b.c")), "a.b.c");
        assertThat(request.getHeader("authorization")).isEqualTo("Bearer a.b.c");
        assertThat(request.getHeader(AUTHORIZATION)).isEqualTo("Bearer a.b.c");
        assertThat(request.getHeader(PROTOCOL)).isEqualTo("bearer, a.b.c");
    }

    /** A request of which nothing but its headers can be asked. */
    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BearerTokenTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getHeader")) {
                        return headers.get(arguments[0].toString());
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
