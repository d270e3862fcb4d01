package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.dancepartner.walk.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Access tokens that somebody made up, changed or took from elsewhere are refused, on Server and Micro node alike. */
class TokensIT {

    private static final long FAR = 600;
    private static final AtomicInteger REQUESTS_TO_ATTACKER = new AtomicInteger();
    private static final KeyPair ATTACKER = Forge.newKeyPair();

    private static HttpServer attacker;
    private static SignIn real;
    private static PrivateKey productKey;

    @BeforeAll
    static void signIn() throws IOException {
        real = SignIn.of(Product.person("client"));
        productKey = Forge.productKey();
        attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attacker.createContext("/", exchange -> {
            REQUESTS_TO_ATTACKER.incrementAndGet();
            byte[] keys = ("{\"keys\":[" + Forge.jwk(attackersKey()) + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        attacker.start();
    }

    @AfterAll
    static void stopAttacker() {
        attacker.stop(0);
    }

    @Test
    @DisplayName(
            "R154, R191: a token with these claims, signed by the product's key, is good: so what follows fails for"
                    + " its own flaw")
    void control() {
        for (URI node : nodes()) {
            String token = Forge.signed(header(), claims(), productKey);
            assertThat(answerTo(token, node).status()).isEqualTo(200);
            assertThat(real.status(node)).isEqualTo(200);
        }
    }

    @TestFactory
    @DisplayName("R155, R157, R192, R526, G17, G20: a forged, foreign, expired or unfit token is a 401")
    Stream<DynamicTest> forgeries() {
        Map<String, String> forgeries = new LinkedHashMap<>();
        algorithms(forgeries);
        foreignKeys(forgeries);
        claimsAtFault(forgeries);
        tampered(forgeries);
        forgeries.put("a refresh token", real.refreshToken());
        return forgeries.entrySet().stream()
                .flatMap(forgery -> nodes().stream()
                        .map(node -> DynamicTest.dynamicTest(
                                forgery.getKey() + " at " + node,
                                () -> assertProblem(answerTo(forgery.getValue(), node), 401, "UNAUTHORIZED", ""))));
    }

    @TestFactory
    @DisplayName("G20: a key that the token itself points to is neither fetched nor believed")
    Stream<DynamicTest> pointers() {
        String address = "http://127.0.0.1:" + attacker.getAddress().getPort() + "/keys";
        RSAPublicKey key = attackersKey();
        ObjectNode foreign = header().put("kid", Forge.thumbprint(key));
        Map<String, JsonNode> headers = new LinkedHashMap<>();
        headers.put("jku", foreign.deepCopy().put("jku", address));
        headers.put("x5u", foreign.deepCopy().put("x5u", address));
        headers.put("jwk", foreign.deepCopy().set("jwk", Forge.jwk(key)));
        headers.put("jku beside our kid", header().put("jku", address));
        headers.put("jwk beside our kid", header().set("jwk", Forge.jwk(key)));
        return headers.entrySet().stream()
                .flatMap(pointer -> nodes().stream()
                        .map(node -> DynamicTest.dynamicTest(pointer.getKey() + " at " + node, () -> {
                            String token = Forge.signed(pointer.getValue(), claims(), ATTACKER.getPrivate());
                            assertProblem(answerTo(token, node), 401, "UNAUTHORIZED", "");
                            assertThat(REQUESTS_TO_ATTACKER).hasValue(0);
                        })));
    }

    @Test
    @DisplayName("R180, R183: an access token is no refresh token")
    void accessTokenAsRefreshToken() {
        for (URI node : nodes()) {
            Answer answer = new SignIn(real.accessToken(), real.accessToken()).refresh(node);
            assertProblem(answer, 401, "UNAUTHORIZED", "");
        }
    }

    @Test
    @DisplayName("G20: the public keys are published with their thumbprints, and nothing private with them")
    void publicKeys() {
        for (URI node : nodes()) {
            Answer keys = Product.anonymous()
                    .send("GET", node.resolve("/.well-known/jwks.json").toString(), null);
            assertThat(keys.status()).as(keys.text()).isEqualTo(200);
            JsonNode own = keys.json().at("/keys/0");
            assertThat(own.path("kid").asText())
                    .isEqualTo(real.header().path("kid").asText())
                    .isEqualTo(Forge.thumbprint(Forge.productPublicKey()));
            assertThat(own.path("n").asText())
                    .isEqualTo(Forge.jwk(Forge.productPublicKey()).path("n").asText());
            keys.json()
                    .path("keys")
                    .forEach(key -> assertThat(key.fieldNames())
                            .toIterable()
                            .doesNotContain("d", "p", "q", "dp", "dq", "qi", "k"));
        }
    }

    @Test
    @DisplayName("G20: a token signed with the previous key is still good")
    void previousKey() {
        assumeTrue(
                PreviousKey.pem()
                        .equals(Product.stack().services().environment().get(PreviousKey.VARIABLE)),
                "the product was started without a previous key");
        ObjectNode header = header().put("kid", Forge.thumbprint(PreviousKey.verifying()));
        for (URI node : nodes()) {
            String token = Forge.signed(header, claims(), PreviousKey.signing());
            assertThat(answerTo(token, node).status()).isEqualTo(200);
        }
    }

    private static void algorithms(Map<String, String> forgeries) {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            forgeries.put("alg " + none, Forge.unsigned(header().put("alg", none), claims()));
        }
        forgeries.put("alg none with our signature", Forge.signed(header().put("alg", "none"), claims(), productKey));
        ObjectNode hs256 = header().put("alg", "HS256");
        RSAPublicKey known = Forge.productPublicKey();
        String pem = Forge.pem(known);
        forgeries.put("HS256 by the public key, DER", Forge.maced(hs256, claims(), known.getEncoded()));
        forgeries.put("HS256 by the public key, PEM", Forge.maced(hs256, claims(), bytes(pem)));
        forgeries.put(
                "HS256 by the public key, PEM without its last line end",
                Forge.maced(hs256, claims(), bytes(pem.strip())));
        forgeries.put(
                "HS256 by the public key as JSON",
                Forge.maced(hs256, claims(), bytes(Forge.jwk(known).toString())));
    }

    private static void foreignKeys(Map<String, String> forgeries) {
        ObjectNode unknown = header().put("kid", "unknown");
        forgeries.put("unknown kid", Forge.signed(unknown, claims(), productKey));
        forgeries.put("unknown kid, another's key", Forge.signed(unknown, claims(), ATTACKER.getPrivate()));
        forgeries.put("our kid, another's key", Forge.signed(header(), claims(), ATTACKER.getPrivate()));
        forgeries.put("no kid, another's key", Forge.signed(header().without("kid"), claims(), ATTACKER.getPrivate()));
    }

    private static void claimsAtFault(Map<String, String> forgeries) {
        long now = Instant.now().getEpochSecond();
        Map<String, ObjectNode> claims = new LinkedHashMap<>();
        claims.put("wrong iss", claims().put("iss", "https://elsewhere.example"));
        claims.put("wrong aud", claims().put("aud", "another-product"));
        claims.put("expired", claims().put("iat", now - 2 * FAR).put("exp", now - FAR));
        claims.put("nbf in the future", claims().put("nbf", now + FAR));
        claims.put("iat in the future", claims().put("iat", now + FAR).put("exp", now + 2 * FAR));
        for (String name : List.of("iss", "aud", "sub", "jti", "exp", "groups")) {
            claims.put("without " + name, claims().without(name));
        }
        claims.put("of another user", claims().put("sub", UUID.randomUUID().toString()));
        claims.put("of another device", claims().put("sid", UUID.randomUUID().toString()));
        claims.put("of a later version", claims().put("tv", claims().path("tv").asInt() + 1));
        claims.forEach((name, content) -> forgeries.put(name, Forge.signed(header(), content, productKey)));
    }

    private static void tampered(Map<String, String> forgeries) {
        String token = real.accessToken();
        String signature = token.substring(token.lastIndexOf('.') + 1);
        int middle = signature.length() / 2;
        char other = signature.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = signature.substring(0, middle) + other + signature.substring(middle + 1);
        ObjectNode admins = claims();
        admins.withArray("groups").add("ADMIN");
        forgeries.put("signature tampered", Forge.withPart(token, 2, changed));
        forgeries.put("signature cut short", Forge.withPart(token, 2, signature.substring(0, middle)));
        forgeries.put("signature taken away", Forge.withPart(token, 2, ""));
        forgeries.put("payload tampered", Forge.withPart(token, 1, Forge.part(admins)));
        forgeries.put("header tampered", Forge.withPart(token, 0, Forge.part(header().put("typ", "at+jwt"))));
        forgeries.put("two parts only", token.substring(0, token.lastIndexOf('.')));
    }

    private static Answer answerTo(String token, URI node) {
        return Product.anonymous().at(node).as(token).get("/auth/me");
    }

    private static List<URI> nodes() {
        return List.of(Product.stack().baseUri(), Product.stack().nodes().get(0).baseUri());
    }

    private static RSAPublicKey attackersKey() {
        return (RSAPublicKey) ATTACKER.getPublic();
    }

    /** The header of a real token, to be changed. */
    private static ObjectNode header() {
        return (ObjectNode) real.header();
    }

    /** The claims of a real token under a new id, to be changed. */
    private static ObjectNode claims() {
        return ((ObjectNode) real.claims()).put("jti", UUID.randomUUID().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
