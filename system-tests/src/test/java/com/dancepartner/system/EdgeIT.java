package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer says to browsers, and which pages may read answers and open sockets: on Server and on Micro. */
class EdgeIT {

    /** The origin that the product under test is open to. */
    static final String APP = "https://app.example.com";

    private static final String STRANGER = "https://evil.example";
    private static final String STYLES = "/api/v1/dance-styles";

    @ParameterizedTest(name = "{0}: {1} {2}")
    @DisplayName("R071, R524: every answer has the security headers, each of them once, and the id of the request")
    @MethodSource("ordinary")
    void securityHeaders(Node node, String method, String path, int status) {
        Answer answer = node.call().header("Authorization", "Bearer broken").send(method, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertHardened(answer);
        answer = node.call().send(method, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertHardened(answer);
        if (status >= 400 || path.startsWith("/api/")) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; ")
                    .doesNotContain("self");
        }
    }

    static Stream<Arguments> ordinary() {
        return Node.each(
                Arguments.of("GET", STYLES, 200),
                Arguments.of("GET", "/api/v1/auth/me", 401),
                Arguments.of("GET", "/api/v1/nothing", 404),
                Arguments.of("GET", "/nothing", 404),
                Arguments.of("GET", "/WEB-INF/web.xml", 404),
                Arguments.of("DELETE", STYLES, 405),
                Arguments.of("TRACE", "/", 405),
                Arguments.of("GET", "/", 200),
                Arguments.of("GET", "/docs/", 200),
                Arguments.of("GET", "/redoc/", 200),
                Arguments.of("GET", "/account/verify/", 200),
                Arguments.of("GET", "/onboarded/", 200),
                Arguments.of("GET", "/openapi", 200),
                Arguments.of("GET", "/health", 200));
    }

    @Test
    @DisplayName("R071: the console runs only the scripts of its own files and those with the page's nonce")
    void console() {
        Answer answer = Node.SERVER.call().send("GET", "/admin/login.xhtml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors 'none'"))
                .anyMatch(policy -> policy.matches("script-src 'self' 'nonce-[^']{20,}';"));
    }

    @ParameterizedTest
    @DisplayName("R071: browsers are told what pages of the configured origin may send, and that no others may")
    @EnumSource
    void preflight(Node node) {
        Answer friend = preflight(node, APP);
        assertThat(friend.status()).isEqualTo(204);
        assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(friend.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(friend.header("Access-Control-Allow-Headers"))
                .isEqualTo("Authorization, Content-Type, Idempotency-Key");
        assertThat(friend.header("Access-Control-Max-Age")).isNotEmpty();
        assertThat(friend.header("Vary")).contains("Origin");
        for (String origin : List.of(STRANGER, "null", APP + ".evil.example", "http://app.example.com")) {
            Answer stranger = preflight(node, origin);
            assertProblem(stranger, 403, "FORBIDDEN", "");
            assertThat(stranger.headers().map().keySet()).noneMatch(name -> name.startsWith("Access-Control"));
        }
    }

    private static Answer preflight(Node node, String origin) {
        return node.call()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", "/api/v1/bookings");
    }

    @ParameterizedTest
    @DisplayName("R071: pages of the configured origin may read answers and errors, with id and limits; no others, and"
            + " never with cookies")
    @EnumSource
    void reading(Node node) {
        for (String token : List.of("", "broken")) {
            Answer friend = read(node, APP, token);
            assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo(APP);
            assertThat(friend.header("Access-Control-Expose-Headers"))
                    .contains("X-Request-Id", "Retry-After", "Idempotent-Replayed", "RateLimit-Remaining");
            assertThat(friend.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(friend.header("Vary")).contains("Origin");
            Answer stranger = read(node, STRANGER, token);
            assertThat(stranger.status()).isEqualTo(friend.status());
            assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(stranger.header("Vary")).contains("Origin");
        }
    }

    private static Answer read(Node node, String origin, String token) {
        RawHttp call = node.call().header("Origin", origin);
        return (token.isEmpty() ? call : call.header("Authorization", "Bearer " + token)).send("GET", STYLES);
    }

    @ParameterizedTest
    @DisplayName("R103, R527: sockets open for apps and our own pages; pages from elsewhere get a 403")
    @EnumSource
    void sockets(Node node) {
        String token = SignIn.of(Product.person("client")).accessToken();
        assertThat(handshake(node, token, "").status()).isEqualTo(101);
        assertThat(handshake(node, token, "http://" + node.uri().getAuthority()).status())
                .isEqualTo(101);
        assertThat(handshake(node, token, APP).status()).isEqualTo(101);
        assertProblem(handshake(node, token, STRANGER), 403, "FORBIDDEN", "");
        assertProblem(handshake(node, token, "null"), 403, "FORBIDDEN", "");
        assertProblem(handshake(node, "broken", STRANGER), 401, "UNAUTHORIZED", "");
    }

    private static Answer handshake(Node node, String token, String origin) {
        RawHttp call = upgrade(node).header("Authorization", "Bearer " + token);
        return (origin.isEmpty() ? call : call.header("Origin", origin))
                .send("GET", "/api/v1/ws/chat/" + UUID.randomUUID());
    }

    private static RawHttp upgrade(Node node) {
        return node.call()
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R103, R526: without a token there is no handshake, however the path is written")
    @MethodSource("socketPaths")
    void anonymousSockets(Node node, String path) {
        assertProblem(upgrade(node).send("GET", path + UUID.randomUUID()), 401, "UNAUTHORIZED", "");
    }

    static Stream<Arguments> socketPaths() {
        return Node.each(
                Arguments.of("/api/v1/ws/chat/"),
                Arguments.of("/api/v1/w%73/chat/"),
                Arguments.of("/api;a=b/v1/ws/chat/"),
                Arguments.of("/api/v1/ws;a=b/chat/"));
    }

    /** What every answer says to browsers, once. */
    static void assertHardened(Answer answer) {
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("script-src 'self' 'unsafe")
                        .doesNotContain("script-src 'unsafe"));
    }
}
