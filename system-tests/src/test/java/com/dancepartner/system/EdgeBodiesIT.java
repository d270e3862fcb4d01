package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are too large, too slow or not what they should be cost little and are refused clearly: on Server and on Micro. */
class EdgeBodiesIT {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final int LIMIT = 65_536;
    private static final int WEBHOOK_LIMIT = 262_144;

    private static Api client;

    @BeforeAll
    static void somebody() {
        client = Product.person("client").api();
    }

    @ParameterizedTest
    @DisplayName("G59: a body that says that it is too large is refused at once, not a byte of it is waited for")
    @EnumSource
    void announcedSizes(Node node) {
        for (String size : List.of("65537", "120000000", "9000000000")) {
            Answer answer = node.call().json().header("Content-Length", size).send("POST", LOGIN);
            assertProblem(answer, 413, "PAYLOAD_TOO_LARGE", "");
            EdgeIT.assertHardened(answer);
        }
        assertProblem(node.call().json().sendSized("POST", LOGIN, padded(LIMIT)), 401, "UNAUTHORIZED", "");
    }

    @ParameterizedTest
    @DisplayName("G59: a body that does not say its size is refused when it turns out to be too large")
    @EnumSource
    void chunkedSizes(Node node) {
        assertProblem(node.call().json().sendChunked("POST", LOGIN, padded(LIMIT)), 401, "UNAUTHORIZED", "");
        assertProblem(node.call().json().sendChunked("POST", LOGIN, padded(LIMIT + 1)), 413, "PAYLOAD_TOO_LARGE", "");
        assertProblem(node.call().json().sendChunked("POST", LOGIN, padded(20 * LIMIT)), 413, "PAYLOAD_TOO_LARGE", "");
    }

    @ParameterizedTest
    @DisplayName("G52, G59: Stripe's events may have 256 KiB, and must be signed all the same")
    @EnumSource
    void webhooks(Node node) {
        String path = "/api/v1/webhooks/stripe";
        assertProblem(node.call().json().sendSized("POST", path, padded(WEBHOOK_LIMIT)), 400, "WEBHOOK_REFUSED", "");
        assertProblem(
                node.call().json().sendSized("POST", path, padded(WEBHOOK_LIMIT + 1)), 413, "PAYLOAD_TOO_LARGE", "");
    }

    @ParameterizedTest
    @DisplayName("G59: a packed body is refused: 60 kB of it could be 60 MB")
    @EnumSource
    void packed(Node node) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bomb)) {
            packer.write(padded(60_000_000));
        }
        assertThat(bomb.size()).isLessThan(LIMIT);
        for (String encoding : List.of("gzip", "deflate", "br")) {
            Answer answer = node.call()
                    .json()
                    .header("Content-Encoding", encoding)
                    .sendSized("POST", LOGIN, bomb.toByteArray());
            assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE", "");
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("G59: who sends a body slowly, or only its beginning, does not keep us waiting")
    @EnumSource
    void slowBodies(Node node) {
        long began = System.nanoTime();
        byte[] beginning = "{\"email\":".getBytes(UTF_8);
        Answer waited = node.call().json().header("Content-Length", "100").send("POST", LOGIN, beginning);
        assertProblem(waited, 422, "VALIDATION_ERROR", "");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));

        Answer unsigned =
                node.call().json().header("Content-Length", "100").send("POST", "/api/v1/bookings", beginning);
        assertProblem(unsigned, 401, "UNAUTHORIZED", "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525, G59: JSON that is too deep, too much, twofold, of wrong types or no JSON at all is a 422 that"
            + " names the field")
    @MethodSource("badJson")
    void json(Node node, String what, String field, byte[] body) {
        Answer answer = node.call().json().sendSized("POST", LOGIN, body);
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
        assertThat(answer.header("X-Request-Id")).isEqualTo(answer.at("error.request_id"));
    }

    static Stream<Arguments> badJson() {
        String many = IntStream.range(0, 10_001).mapToObj(i -> "0").collect(Collectors.joining(","));
        return Node.each(
                bad("too deep", "email", "{\"email\":" + "[".repeat(900) + "]".repeat(900) + "}"),
                bad("too deep and endless", "", "[".repeat(60_000)),
                bad("too many values", "email", "{\"email\":[" + many + "]}"),
                bad("a number too long", "email", "{\"email\":" + "9".repeat(60_000) + "}"),
                bad("a name twice", "email", "{\"email\":\"a@example.com\",\"password\":\"x\",\"email\":\"b\"}"),
                bad("a name twice in disguise", "email", "{\"email\":\"a\",\"\\u0065mail\":\"b\"}"),
                bad("an unknown field", "roles", "{\"email\":\"a\",\"password\":\"b\",\"roles\":[\"ADMIN\"]}"),
                bad("a number for text", "email", "{\"email\":5,\"password\":\"b\"}"),
                bad("an object for text", "email", "{\"email\":{\"a\":1},\"password\":\"b\"}"),
                bad("NUL in text", "email", "{\"email\":\"a\\u0000b\",\"password\":\"b\"}"),
                bad("half a character", "email", "{\"email\":\"\\ud83d\",\"password\":\"b\"}"),
                bad("cut off", "", "{\"email\":"),
                bad("more than one value", "password", "{\"email\":\"a\",\"password\":\"b\"} {}"),
                bad("a list", "body", "[]"),
                bad("nothing", "", ""),
                bad("null", "body", "null"),
                bad("words", "", "email=a"),
                Arguments.of("Latin 1", "", "{\"email\":\"José\"}".getBytes(ISO_8859_1)));
    }

    private static Arguments bad(String what, String field, String body) {
        return Arguments.of(what, field, body.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525: numbers are taken as they are: neither cut off, nor rounded, nor read out of text")
    @MethodSource("badNumbers")
    void numbers(Node node, String field, String good, String wrong) {
        Answer answer = client.at(node.uri()).post("/users/me/become-host", Hosts.PROFILE.replace(good, wrong));
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
    }

    static Stream<Arguments> badNumbers() {
        return Node.each(
                Arguments.of("hourly_rate_cents", "4000", "4000.5"),
                Arguments.of("hourly_rate_cents", "4000", "18446744073709555616"),
                Arguments.of("hourly_rate_cents", "4000", "\"4000\""),
                Arguments.of("skill_level", "\"skill_level\": 5", "\"skill_level\": 4294967301"),
                Arguments.of("latitude", "\"latitude\": 38.7101", "\"latitude\": \"NaN\""),
                Arguments.of("latitude", "\"latitude\": 38.7101", "\"latitude\": 1e999"));
    }

    /** A sign-in of nobody, of so many bytes. */
    private static byte[] padded(int bytes) {
        String start = "{\"email\":\"" + UUID.randomUUID() + "@example.com\",\"password\":\"x\"}";
        return (start + " ".repeat(bytes - start.length())).getBytes(UTF_8);
    }
}
