package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeWebhooksTest {

    private static final String SECRET = "whsec_test";
    private static final String BODY = """
        {"id":"evt_1","type":"payment_intent.succeeded","data":{"object":{"id":"pi_1"}}}\
        """;

    /** The SDK compares with the system's clock, so this one is not fixed. */
    private final long now = new RealTime().now().getEpochSecond();

    private final StripeWebhooks webhooks = new StripeWebhooks();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        webhooks.secret = SECRET;
        webhooks.realTime = new RealTime() {
            @Override
            public Instant now() {
                return Instant.ofEpochSecond(now);
            }
        };
    }

    @Test
    @DisplayName("G52: what Stripe signed is believed")
    void signedByStripe() {
        assertThat(refusal(BODY, signature(SECRET, now, BODY))).isEmpty();
    }

    @Test
    @DisplayName("G52: while a secret is replaced Stripe signs with both; one that fits is enough")
    void oneOfTwoSignatures() {
        String both = signature("whsec_old", now, BODY) + ",v1=" + hmac(SECRET, now + "." + BODY);
        assertThat(refusal(BODY, both)).isEmpty();
    }

    @Test
    @DisplayName("G52: what another secret signed is refused")
    void wrongSecret() {
        assertThat(refusal(BODY, signature("whsec_other", now, BODY))).contains(ErrorCode.UNAUTHORIZED);
    }

    @Test
    @DisplayName("G52: a body that was changed on the way is refused")
    void changedBody() {
        assertThat(refusal(BODY.replace("pi_1", "pi_2"), signature(SECRET, now, BODY)))
                .contains(ErrorCode.UNAUTHORIZED);
    }

    @Test
    @DisplayName("G52: a timestamp that was changed on the way is refused")
    void changedTimestamp() {
        String moved = signature(SECRET, now - 10, BODY).replace("t=" + (now - 10), "t=" + now);
        assertThat(refusal(BODY, moved)).contains(ErrorCode.UNAUTHORIZED);
    }

    @ParameterizedTest(name = "{0} seconds off")
    @DisplayName("G52: a clock that differs by minutes is forgiven")
    @ValueSource(longs = {-240, -1, 1, 240, 300})
    void withinTheTolerance(long seconds) {
        assertThat(refusal(BODY, signature(SECRET, now + seconds, BODY))).isEmpty();
    }

    @ParameterizedTest(name = "{0} seconds off")
    @DisplayName("G52: an old event said again is refused, and so is one of the future")
    @ValueSource(longs = {-86_400, -302, 301, 86_400})
    void outOfTolerance(long seconds) {
        assertThat(refusal(BODY, signature(SECRET, now + seconds, BODY))).contains(ErrorCode.UNAUTHORIZED);
    }

    @ParameterizedTest
    @DisplayName("G52: a header without timestamp or signature is refused")
    @ValueSource(strings = {"", "nonsense", "v1=00", "t=1", "t=0,v1=00", "t=-1,v1=00"})
    void incompleteHeader(String header) {
        assertThat(refusal(BODY, header)).contains(ErrorCode.UNAUTHORIZED);
    }

    @ParameterizedTest
    @DisplayName("G52: a header whose timestamp is no number is refused like any other")
    @ValueSource(strings = {"t=,v1=00", "t=abc,v1=00", "t=99999999999999999999,v1=00", "t", "t,v1=00"})
    void timestampThatIsNone(String header) {
        assertThat(refusal(BODY, header)).contains(ErrorCode.UNAUTHORIZED);
    }

    @Test
    @DisplayName("G52: the scheme of test events does not count")
    void oldScheme() {
        String header = signature(SECRET, now, BODY).replace("v1=", "v0=");
        assertThat(refusal(BODY, header)).contains(ErrorCode.UNAUTHORIZED);
    }

    /** Empty when the signature was believed. Only then is the body read, for which the container brings JSON-P. */
    private Optional<ErrorCode> refusal(String body, String header) {
        try {
            assertThat(webhooks.verify(body, header).eventId()).isEqualTo("evt_1");
            return Optional.empty();
        } catch (BusinessException e) {
            return Optional.of(e.code());
        } catch (JsonException e) {
            assertThat(e).hasMessageContaining("Provider");
            return Optional.empty();
        }
    }

    private static String signature(String secret, long timestamp, String body) {
        return "t=" + timestamp + ",v1=" + hmac(secret, timestamp + "." + body);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }
}
