package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Stripe tells is believed by its signature alone, and taken in once; what a bank says of a card is told with care. */
class WebhookIT {

    private static final Duration TOO_FAR = Duration.ofSeconds(330);
    private static final int LIMIT = 262_144;

    private static final String REFUSED = SignedEvent.newId();

    private static Hosts.Host host;
    private static Product.Person client;

    @BeforeAll
    static void people() {
        host = Hosts.bookable();
        client = Product.person("client");
    }

    static Stream<Arguments> refused() {
        String body = SignedEvent.event(REFUSED, "customer.updated");
        SignedEvent good = SignedEvent.of(body, WebhookSecrets.NEW);
        Instant now = Instant.now();
        return Node.each(
                Arguments.of("not signed", SignedEvent.PLATFORM, new SignedEvent(body, "")),
                Arguments.of("forged", SignedEvent.PLATFORM, SignedEvent.of(body, "whsec_of_somebody_else")),
                Arguments.of("another body", SignedEvent.PLATFORM, new SignedEvent(body + " ", good.signature())),
                Arguments.of(
                        "stale", SignedEvent.PLATFORM, SignedEvent.of(body, WebhookSecrets.NEW, now.minus(TOO_FAR))),
                Arguments.of(
                        "of the future",
                        SignedEvent.PLATFORM,
                        SignedEvent.of(body, WebhookSecrets.NEW, now.plus(TOO_FAR))),
                Arguments.of(
                        "no time",
                        SignedEvent.PLATFORM,
                        new SignedEvent(body, good.signature().replace("t=", "u="))),
                Arguments.of("no header", SignedEvent.PLATFORM, new SignedEvent(body, "nonsense")),
                Arguments.of("both secrets at once", SignedEvent.PLATFORM, SignedEvent.of(body, WebhookSecrets.BOTH)),
                Arguments.of("Connect's secret", SignedEvent.PLATFORM, SignedEvent.of(body, WebhookSecrets.connect())),
                Arguments.of("the platform's secret", SignedEvent.CONNECT, good));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    @DisplayName("G52: a webhook that is forged, stale or of the future is a 400, at each endpoint by its own secret")
    void refused(Node node, String name, String path, SignedEvent event) {
        assertProblem(event.sentTo(node.uri(), path), 400, "WEBHOOK_REFUSED", "");
        assertThat(recorded(REFUSED)).as(name).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("G52: what Stripe signed and is no event, or one of live money, is a 400")
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"evt_x\"",
                "{}",
                "{\"id\":1,\"type\":\"a.b\",\"livemode\":false,\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_x\",\"livemode\":false,\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_x\",\"type\":\"a.b\",\"livemode\":false}",
                "{\"id\":\"evt_x\",\"type\":\"a.b\",\"livemode\":true,\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":\"evt_x\",\"type\":\"a.b\",\"data\":{\"object\":{\"id\":\"x\"}}}",
            })
    void malformed(String body) {
        Answer answer =
                SignedEvent.of(body, WebhookSecrets.NEW).sentTo(Product.stack().baseUri(), SignedEvent.PLATFORM);
        assertProblem(answer, 400, "WEBHOOK_REFUSED", "");
        assertThat(recorded("evt_x")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("G52, G59: an event may have 256 KiB, one that is larger is a 413 although it is signed")
    @EnumSource
    void oversized(Node node) {
        String id = SignedEvent.newId();
        String event = SignedEvent.event(id, "large.thing");
        String fits = event + " ".repeat(LIMIT - event.length());
        assertThat(SignedEvent.of(fits, WebhookSecrets.NEW)
                        .sentTo(node.uri(), SignedEvent.PLATFORM)
                        .status())
                .isEqualTo(204);
        SignedEvent tooLarge = SignedEvent.of(fits + " ", WebhookSecrets.NEW);
        assertProblem(tooLarge.sentTo(node.uri(), SignedEvent.PLATFORM), 413, "PAYLOAD_TOO_LARGE", "");
        assertRecordedOnce(id, "large.thing");
    }

    @ParameterizedTest
    @DisplayName("G52: events of unknown types are accepted and recorded, once however often they come")
    @EnumSource
    void unknownTypes(Node node) {
        String id = SignedEvent.newId();
        String event = SignedEvent.event(id, "v2.some.thing_of_next_year");
        for (int i = 0; i < 3; i++) {
            SignedEvent signed = SignedEvent.of(event, WebhookSecrets.NEW);
            assertThat(signed.sentTo(node.uri(), SignedEvent.PLATFORM).status()).isEqualTo(204);
        }
        assertRecordedOnce(id, "v2.some.thing_of_next_year");
    }

    @ParameterizedTest
    @DisplayName("G52: while a secret is changed the old one and the new one fit; Connect has one of its own")
    @EnumSource
    void secrets(Node node) {
        assertTaken(node, SignedEvent.PLATFORM, WebhookSecrets.OLD);
        assertTaken(node, SignedEvent.PLATFORM, WebhookSecrets.NEW);
        assertTaken(node, SignedEvent.CONNECT, WebhookSecrets.connect());
        String id = SignedEvent.newId();
        SignedEvent both =
                SignedEvent.ofBoth(SignedEvent.event(id, "some.thing"), "whsec_of_next_year", WebhookSecrets.NEW);
        assertThat(both.sentTo(node.uri(), SignedEvent.PLATFORM).status()).isEqualTo(204);
        assertRecordedOnce(id, "some.thing");
    }

    private static void assertTaken(Node node, String path, String secret) {
        String id = SignedEvent.newId();
        Answer answer =
                SignedEvent.of(SignedEvent.event(id, "some.thing"), secret).sentTo(node.uri(), path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertRecordedOnce(id, "some.thing");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R531: a declined card is a 402 that says why, as far as its owner may know, and nothing of Stripe's")
    @CsvSource({
        "pm_card_chargeDeclined,declined",
        "pm_card_visa_chargeDeclined,declined",
        "pm_card_chargeDeclinedInsufficientFunds,insufficient funds",
        "pm_card_chargeDeclinedLostCard,declined",
        "pm_card_chargeDeclinedStolenCard,declined",
        "pm_card_chargeDeclinedExpiredCard,expired",
        "pm_card_chargeDeclinedIncorrectCvc,security code",
        "pm_card_chargeDeclinedProcessingError,again",
    })
    void declined(String card, String words) {
        Answer declined = client.api().post("/bookings", host.booking(Hosts.noonIn(3), card));
        assertProblem(declined, 402, "PAYMENT_FAILED", "payment_method_id");
        assertThat(declined.at("error.message")).contains(words);
        assertThat(declined.text().replace(card, ""))
                .doesNotContainPattern("(pi|ch|cus|req|seti|pm)_\\w{6,}")
                .doesNotContainIgnoringCase("stolen")
                .doesNotContainIgnoringCase("lost")
                .doesNotContainIgnoringCase("fraud");
        assertThat(Books.liveBookings(client)).isZero();
    }

    private static void assertRecordedOnce(String id, String type) {
        assertThat(recorded(id)).containsExactly(type + " webhook");
    }

    /** Types of the events with this id, and how we heard of them. */
    private static List<String> recorded(String id) {
        return Books.texts("SELECT concat_ws(' ', type, source) FROM webhook_events WHERE event_id = '" + id + "'");
    }
}
