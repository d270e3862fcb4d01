package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.payment.WebhookNotice;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class StripeWebhooksTest {

    private static final String SECRET = "whsec_test";
    private static final String BODY = """
        {"id":"evt_1","type":"payment_intent.succeeded","livemode":false,"data":{"object":{"id":"pi_1"}}}\
        """;

    /** The SDK compares with the system's clock, so this one is not fixed. */
    private final long now = new RealTime().now().getEpochSecond();

    private final StripeWebhooks webhooks = new StripeWebhooks();

    @BeforeEach
    void inject() {
        webhooks.secrets = SECRET;
        webhooks.connectSecrets = Optional.empty();
        webhooks.settings = new StripeSettings();
        webhooks.settings.secretKey = "sk_test_1";
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
        assertThat(refusal(BODY, signature("whsec_other", now, BODY))).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @Test
    @DisplayName("G52: a body that was changed on the way is refused")
    void changedBody() {
        assertThat(refusal(BODY.replace("pi_1", "pi_2"), signature(SECRET, now, BODY)))
                .contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @Test
    @DisplayName("G52: a timestamp that was changed on the way is refused")
    void changedTimestamp() {
        String moved = signature(SECRET, now - 10, BODY).replace("t=" + (now - 10), "t=" + now);
        assertThat(refusal(BODY, moved)).contains(ErrorCode.WEBHOOK_REFUSED);
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
        assertThat(refusal(BODY, signature(SECRET, now + seconds, BODY))).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @ParameterizedTest
    @DisplayName("G52: a header without timestamp or signature is refused")
    @ValueSource(strings = {"", "nonsense", "v1=00", "t=1", "t=0,v1=00", "t=-1,v1=00"})
    void incompleteHeader(String header) {
        assertThat(refusal(BODY, header)).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @ParameterizedTest
    @DisplayName("G52: a header whose timestamp is no number is refused like any other")
    @ValueSource(strings = {"t=,v1=00", "t=abc,v1=00", "t=99999999999999999999,v1=00", "t", "t,v1=00"})
    void timestampThatIsNone(String header) {
        assertThat(refusal(BODY, header)).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @Test
    @DisplayName("G52: the scheme of test events does not count")
    void oldScheme() {
        String header = signature(SECRET, now, BODY).replace("v1=", "v0=");
        assertThat(refusal(BODY, header)).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @Test
    @DisplayName("G52: while our secret is replaced the old one and the new one are good, and no empty one")
    void rotation() {
        webhooks.secrets = "whsec_new, " + SECRET + ",";
        assertThat(refusal(BODY, signature(SECRET, now, BODY))).isEmpty();
        assertThat(refusal(BODY, signature("whsec_new", now, BODY))).isEmpty();
        assertThat(refusal(BODY, signature(" ", now, BODY))).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @Test
    @DisplayName("G52: the endpoint for hosts' accounts has a secret of its own, the platform's where there is none")
    void connect() {
        String signed = signature(SECRET, now, BODY);
        assertThat(webhooks.verify(WebhookChannel.CONNECT, BODY, signed).objectId())
                .isEqualTo("pi_1");
        webhooks.connectSecrets = Optional.of("whsec_connect");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> webhooks.verify(WebhookChannel.CONNECT, BODY, signed));
        String own = signature("whsec_connect", now, BODY);
        assertThat(webhooks.verify(WebhookChannel.CONNECT, BODY, own).eventId()).isEqualTo("evt_1");
        assertThat(refusal(BODY, own)).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @Test
    @DisplayName("G52: of an event no more is taken than what happened to which object of whom")
    void notice() {
        String body = """
            {"id":"evt_2","type":"payout.failed","livemode":false,"account":"acct_1","data":{"object":{"id":"po_1","amount":5}}}\
            """;
        assertThat(webhooks.verify(WebhookChannel.PLATFORM, body, signature(SECRET, now, body)))
                .isEqualTo(new WebhookNotice("evt_2", "payout.failed", "po_1", "acct_1", "webhook"));
        String nameless = """
            {"id":"evt_3","type":"balance.available","livemode":false,"data":{"object":{}}}\
            """;
        assertThat(webhooks.verify(WebhookChannel.PLATFORM, nameless, signature(SECRET, now, nameless)))
                .isEqualTo(new WebhookNotice("evt_3", "balance.available", "", null, "webhook"));
    }

    @ParameterizedTest
    @DisplayName("G52: what is signed and is no event is refused, not stumbled over")
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "7",
                "{\"id\":",
                "{}",
                "{\"livemode\":\"no\"}",
                "{\"livemode\":false}",
                "{\"id\":7,\"type\":\"x\",\"livemode\":false,\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_1\",\"livemode\":false,\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_1\",\"type\":\"x\",\"livemode\":false,\"data\":[]}",
                "{\"id\":\"evt_1\",\"type\":\"x\",\"livemode\":false,\"data\":{\"object\":\"pi_1\"}}",
                "{\"id\":\"evt\\u0000\",\"type\":\"x\",\"livemode\":false,\"data\":{\"object\":{}}}"
            })
    void malformed(String body) {
        assertThat(refusal(body, signature(SECRET, now, body))).contains(ErrorCode.WEBHOOK_REFUSED);
    }

    @ParameterizedTest(name = "{0} and an event with livemode {1}")
    @DisplayName(
            "R331, invariant 14: an event of test mode changes nothing where real money is moved, and the other way round")
    @CsvSource({
        "sk_test_1, false, true",
        "sk_test_1, true, false",
        "sk_live_1, true, true",
        "sk_live_1, false, false",
        "rk_live_1, false, false"
    })
    void modes(String key, boolean live, boolean taken) {
        webhooks.settings.secretKey = key;
        String body = BODY.replace("false", Boolean.toString(live));
        assertThat(refusal(body, signature(SECRET, now, body)).isEmpty()).isEqualTo(taken);
    }

    private Optional<ErrorCode> refusal(String body, String header) {
        try {
            assertThat(webhooks.verify(WebhookChannel.PLATFORM, body, header).eventId())
                    .isEqualTo("evt_1");
            return Optional.empty();
        } catch (BusinessException e) {
            return Optional.of(e.code());
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
