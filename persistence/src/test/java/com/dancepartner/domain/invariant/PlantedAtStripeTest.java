package com.dancepartner.domain.invariant;

import static com.dancepartner.domain.invariant.Altered.account;
import static com.dancepartner.domain.invariant.Altered.amount;
import static com.dancepartner.domain.invariant.Altered.key;
import static com.dancepartner.domain.invariant.Altered.live;
import static com.dancepartner.domain.invariant.Altered.status;
import static com.dancepartner.domain.invariant.MoneyStory.charge;
import static com.dancepartner.domain.invariant.MoneyStory.intent;
import static com.dancepartner.domain.invariant.MoneyStory.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Kind;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule that Stripe's side is needed for is broken once at Stripe, and found. */
class PlantedAtStripeTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static Altered stripe;
    private static UUID captured;
    private static UUID transferred;
    private static UUID held;
    private static UUID waiting;
    private static UUID cancelled;
    private static UUID refunded;
    private static UUID busy;

    @BeforeAll
    static void story() {
        MoneyStory story = new MoneyStory(DATABASE);
        captured = story.captured();
        transferred = story.transferred();
        held = story.held();
        waiting = story.waiting();
        cancelled = story.cancelled(MoneyStory.NOW, 0);
        refunded = story.captured();
        story.refund(refunded, 4_000);
        busy = story.captured();
        story.askForTransfer(busy);
        stripe = new Altered(story.stripe());
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                planted(
                        2,
                        "live at Stripe, and no payment knows it",
                        side -> side.with(made("pi_second", Kind.INTENT, "requires_capture", null, captured))),
                planted(
                        3,
                        "what was captured is not what Stripe says",
                        side -> side.changed(intent(captured), amount(9_999))),
                planted(
                        6,
                        "sent to another account than the host's",
                        side -> side.changed(object("tr_", transferred), account("acct_other"))),
                planted(
                        7,
                        "made at Stripe by a key that was not kept",
                        side -> side.changed(intent(captured), key("dp:test:forgotten:authorise:1"))),
                planted(7, "asked without a key", side -> side.with(new Asked(null, "/v1/refunds", "{}", "re_9"))),
                planted(
                        7,
                        "asked by a key that was not kept",
                        side -> side.with(new Asked("dp:test:lost:refund:1", "/v1/refunds", "{}", null))),
                planted(
                        7,
                        "one key for several requests",
                        side -> side.with(new Asked(keyOf(held), "/v1/authorise", "{\"amount\":1}", null))),
                planted(
                        8,
                        "settled at Stripe, and waiting here",
                        side -> side.changed(intent(waiting), status("requires_capture"))),
                planted(8, "let go at Stripe, and held here", side -> side.changed(intent(held), status("canceled"))),
                planted(
                        8,
                        "a refund that failed at the bank, and counts as done here",
                        side -> side.changed(object("re_", refunded), status("failed"))),
                planted(
                        9,
                        "one key made several objects",
                        side -> side.with(made("pi_twin", Kind.INTENT, "canceled", keyOf(captured), captured))),
                planted(
                        9,
                        "at Stripe, and no command made it",
                        side -> side.with(made("re_second", Kind.REFUND, "succeeded", null, captured))),
                planted(9, "here, and not at Stripe", side -> side.without(object("tr_", transferred))),
                planted(9, "here, and not at Stripe", side -> side.without(intent(held))),
                planted(
                        9,
                        "one key made several objects",
                        side -> side.with(new Asked(keyOf(held), "/v1/authorise", "{}", "pi_other"))),
                planted(
                        10,
                        "over here, and held at Stripe",
                        side -> side.changed(intent(cancelled), status("requires_capture"))),
                planted(13, "booked, and not moved at Stripe", side -> side.unmoved(object("tr_", transferred))),
                planted(
                        13,
                        "booked is not what Stripe moved",
                        side -> side.with(new Moved(charge(captured), -1, "EUR"), 0)),
                planted(
                        13,
                        "moved at Stripe, and not booked",
                        side -> new Altered(side.with(made("dp_lost", Kind.DISPUTE, "lost", null, captured)))
                                .with(new Moved("dp_lost", -5, "EUR"), 0)),
                planted(
                        13,
                        "all that moved at Stripe is not its balance",
                        side -> side.with(new Moved("po_1", -5, "EUR"), 5)),
                planted(14, "live money outside of production", side -> side.changed(intent(captured), live())));
    }

    @ParameterizedTest(name = "({0}) {1}")
    @DisplayName("R504: what differs at Stripe is found, and nothing else is found with it")
    @MethodSource("damage")
    void found(int number, String name, Function<Altered, StripeState> damage) throws SQLException {
        Findings findings = check(damage.apply(stripe));
        assertThat(findings.violations()).extracting(Violation::name).contains(name);
        assertThat(findings.violations())
                .as(findings.text())
                .extracting(Violation::number)
                .containsOnly(number);
    }

    @Test
    @DisplayName("R504: Stripe may be ahead while something is under way, or at payments of others")
    void underWay() throws SQLException {
        Altered side = new Altered(stripe.with(made("tr_new", Kind.TRANSFER, null, null, busy)));
        assertThat(check(side.with(new Moved("tr_new", -8_500, "EUR"), 0)).violations())
                .isEmpty();
        Made foreign = new Made("re_2", Kind.REFUND, "order_7", 5, "succeeded", "other:1", null, true);
        assertThat(check(stripe.with(foreign)).violations()).isEmpty();
    }

    @Test
    @DisplayName("R504: test money in production is found")
    void testMoneyInProduction() throws SQLException {
        try (Connection connection = DATABASE.raw().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE payment_commands SET idempotency_key ="
                    + " replace(idempotency_key, 'dp:test:', 'dp:production:')");
            Findings findings = MoneyInvariants.check(connection, () -> Optional.of(stripe.before()));
            assertThat(findings.of(Invariant.LIVE_MODE))
                    .extracting(Violation::name)
                    .containsExactly("test money in production");
            connection.rollback();
        }
    }

    @Test
    @DisplayName("R504: every rule about Stripe's side has its planted violation")
    void complete() {
        String planted = damage().map(row -> (String) row.get()[1]).collect(Collectors.joining("\n"));
        assertThat(MoneyInvariants.CHECKS.stream()
                        .filter(check -> !check.needs().isEmpty())
                        .flatMap(Rules::of))
                .filteredOn(rule -> !rule.equals("test money in production"))
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(planted).contains(rule));
    }

    private static Findings check(StripeState side) throws SQLException {
        try (Connection connection = DATABASE.raw().dataSource().getConnection()) {
            return MoneyInvariants.check(connection, () -> Optional.of(side));
        }
    }

    private static Arguments planted(int number, String name, Function<Altered, StripeState> damage) {
        return Arguments.of(number, name, damage);
    }

    /** Something for the same booking as this payment's. */
    private static Made made(String id, Kind kind, @Nullable String status, @Nullable String key, UUID payment) {
        Made beside = stripe.get(intent(payment));
        String account = kind == Kind.TRANSFER ? accountOf(payment) : null;
        return new Made(id, kind, beside.group(), 0, status, key, account, false);
    }

    private static String accountOf(UUID payment) {
        return DATABASE.in(
                entities -> (String) entities.createNativeQuery("SELECT h.stripe_account_id FROM host_profiles h"
                                + " JOIN payments p ON p.host_profile_id = h.id WHERE p.id = ?1")
                        .setParameter(1, payment)
                        .getSingleResult());
    }

    private static String keyOf(UUID payment) {
        return Objects.requireNonNull(stripe.get(intent(payment)).key());
    }
}
