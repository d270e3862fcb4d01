package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown at the product gets a clear answer in the one form of errors: on Server and on Micro. */
class EdgeErrorsIT {

    private static final String STYLES = "/api/v1/dance-styles";
    private static final String LOGIN = "/api/v1/auth/login";

    @ParameterizedTest(name = "{0}: {1} {2}")
    @DisplayName("R524, R528, G59: unknown paths, wrong methods and odd ones get the one form of errors, and Allow")
    @MethodSource("misdirected")
    void misdirected(Node node, String method, String target, int status, String code, String allowed) {
        Answer answer = node.call().header("X-Secret", "echo").send(method, target);
        assertThat(answer.header("Content-Type")).as(answer.text()).startsWith("application/json");
        assertProblem(answer, status, code, "");
        assertThat(answer.header("X-Request-Id")).isEqualTo(answer.at("error.request_id"));
        assertThat(Arrays.stream(answer.header("Allow").split(", ?")).filter(word -> !word.isEmpty()))
                .as(answer.header("Allow"))
                .contains(allowed.isEmpty() ? new String[0] : allowed.split(" "));
        assertThat(answer.text()).doesNotContain("echo");
    }

    static Stream<Arguments> misdirected() {
        return Node.each(
                Arguments.of("GET", "/nothing", 404, "NOT_FOUND", ""),
                Arguments.of("GET", "/api/v1/nothing", 404, "NOT_FOUND", ""),
                Arguments.of("GET", "/api/v2/hosts", 404, "NOT_FOUND", ""),
                Arguments.of("GET", "/api/v1%2fhosts", 404, "NOT_FOUND", ""),
                Arguments.of("GET", "/META-INF/MANIFEST.MF", 404, "NOT_FOUND", ""),
                Arguments.of("GET", "/error", 404, "NOT_FOUND", ""),
                Arguments.of("DELETE", STYLES, 405, "METHOD_NOT_ALLOWED", "GET"),
                Arguments.of("POST", STYLES, 405, "METHOD_NOT_ALLOWED", "GET"),
                Arguments.of("GET", LOGIN, 405, "METHOD_NOT_ALLOWED", "POST"),
                Arguments.of("TRACE", STYLES, 405, "METHOD_NOT_ALLOWED", "GET POST"),
                Arguments.of("FOO", STYLES, 405, "METHOD_NOT_ALLOWED", "GET POST"),
                Arguments.of("get", STYLES, 405, "METHOD_NOT_ALLOWED", "GET POST"),
                Arguments.of("TRACE", "/", 405, "METHOD_NOT_ALLOWED", "GET HEAD"),
                Arguments.of("TRACE", "/docs/docs.js", 405, "METHOD_NOT_ALLOWED", "GET HEAD"),
                Arguments.of("POST", "/docs/", 405, "METHOD_NOT_ALLOWED", "GET HEAD"),
                Arguments.of("DELETE", "/openapi", 405, "METHOD_NOT_ALLOWED", "GET HEAD"),
                Arguments.of("PROPFIND", "/", 405, "METHOD_NOT_ALLOWED", "GET HEAD"));
    }

    @Test
    @DisplayName("R071: the console takes no odd methods either, and repeats nothing of them")
    void consoleMethods() {
        for (String method : List.of("TRACE", "PUT", "DELETE", "OPTIONS")) {
            for (String path : List.of("/admin/login.xhtml", "/admin/console.css")) {
                Answer answer = Node.SERVER.call().header("X-Secret", "echo").send(method, path);
                assertThat(answer.status()).as(method + " " + path).isEqualTo(405);
                assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
                assertThat(answer.text()).doesNotContain("echo", "Payara");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("R524, G59: a wrong media type is a 415, JSON that nobody accepts a 406")
    @EnumSource
    void mediaTypes(Node node) {
        byte[] body = "{\"email\":\"a@example.com\",\"password\":\"x\"}".getBytes(UTF_8);
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            assertProblem(
                    node.call().header("Content-Type", type).sendSized("POST", LOGIN, body),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "");
        }
        assertProblem(node.call().sendSized("POST", LOGIN, body), 415, "UNSUPPORTED_MEDIA_TYPE", "");
        assertProblem(node.call().header("Accept", "text/html").send("GET", STYLES), 406, "NOT_ACCEPTABLE", "");
        assertProblem(node.call().header("Accept", ";;;").send("GET", STYLES), 422, "VALIDATION_ERROR", "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R524: what is no HTTP at all is refused by Payara itself, without a word about itself")
    @MethodSource("noHttp")
    void noHttp(Node node, String what, Function<RawHttp, Answer> request) {
        Answer answer = request.apply(node.call());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
    }

    static Stream<Arguments> noHttp() {
        return Node.each(
                odd("a path that is no UTF-8", call -> call.send("GET", "/api/v1/%ff")),
                odd("an overlong dot", call -> call.send("GET", "/api/v1/%c0%ae")),
                odd("NUL in the path", call -> call.send("GET", "/api/v1/%00")),
                odd("a way out", call -> call.send("GET", "/../../etc/passwd")),
                odd("a way out in disguise", call -> call.send("GET", "/%2e%2e/%2e%2e/etc/passwd")),
                odd("a path too long", call -> call.send("GET", "/" + "a".repeat(9_000))),
                odd(
                        "a header too long",
                        call -> call.header("X-Long", "a".repeat(9_000)).send("GET", STYLES)),
                odd(
                        "two lengths",
                        call -> call.header("Content-Length", "1")
                                .header("Content-Length", "2")
                                .send("POST", LOGIN)),
                odd("no length", call -> call.header("Content-Length", "many").send("POST", LOGIN)));
    }

    private static Arguments odd(String what, Function<RawHttp, Answer> request) {
        return Arguments.of(what, request);
    }

    @ParameterizedTest
    @DisplayName("R524: a path that ends in the middle of an escape reveals nothing")
    @EnumSource
    void brokenEscapes(Node node) {
        for (String path : List.of("/%zz", "/api/v1/%", "/api/v1/hosts%2")) {
            Answer answer = node.call().send("GET", path);
            assertThat(answer.text()).as(path).isEmpty();
        }
        assertThat(node.call().send("GET", STYLES + "?a=%zz").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("R524: we are nobody's proxy")
    @EnumSource
    void tunnels(Node node) {
        assertThat(node.call().send("CONNECT", "/").status()).isEqualTo(405);
        assertThat(node.call().send("CONNECT", "example.com:443").status()).isEqualTo(400);
        assertThat(node.call().send("GET", "http://example.com/").status()).isBetween(200, 499);
    }

    @ParameterizedTest
    @DisplayName("R524: what nobody expected is a 500 with the id of the request, and not a word of what happened")
    @EnumSource
    void unexpected(Node node) {
        Product.execute("ALTER TABLE dance_styles RENAME TO dance_styles_away");
        try {
            Answer answer = node.call().send("GET", STYLES);
            assertProblem(answer, 500, "INTERNAL_ERROR", "");
            assertThat(answer.header("X-Request-Id")).isEqualTo(answer.at("error.request_id"));
            assertThat(answer.text()).doesNotContainIgnoringCase("dance_styles").doesNotContain("Exception", "SQL");
            EdgeIT.assertHardened(answer);
        } finally {
            Product.execute("ALTER TABLE dance_styles_away RENAME TO dance_styles");
        }
        assertThat(node.call().send("GET", STYLES).status()).isEqualTo(200);
    }
}
