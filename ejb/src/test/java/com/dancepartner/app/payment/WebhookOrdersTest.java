package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The webhooks of a month in random orders, some of them twice, some lost and found again in Stripe's list: the books end
 * the same (invariant 8). {@code -Dwebhook.orders=200} for more orders than the few of every build.
 */
class WebhookOrdersTest {

    private static final int ORDERS = Integer.getInteger("webhook.orders", 12);
    private static final long SEED = Long.getLong("webhook.seed", 20_261_125L);

    /** One in five. */
    private static final int LOST = 5;

    private static final List<String> BOOKS = List.of(
            """
            SELECT id, status, captured_cents, refunded_cents, host_share_cents, transferred_cents, reversed_cents,
                   unreturned_cents, stripe_fee_cents, frozen, payment_method_id, failure_code FROM payments ORDER BY id
            """,
            """
            SELECT payment_id, account, currency, sum(amount_cents), count(*) FROM ledger_entries
             GROUP BY payment_id, account, currency ORDER BY payment_id, account, currency
            """,
            """
            SELECT stripe_dispute_id, status, amount_cents, fee_cents, withdrawn_at IS NOT NULL, reinstated_at IS NOT NULL,
                   closed_at IS NOT NULL FROM card_disputes ORDER BY stripe_dispute_id
            """,
            "SELECT stripe_payout_id, status, failure_code FROM host_payouts ORDER BY stripe_payout_id",
            "SELECT id, transfers_enabled FROM host_profiles ORDER BY id",
            "SELECT id, status FROM bookings ORDER BY id",
            """
            SELECT payment_id, operation, attempt, status, undone_at IS NOT NULL FROM payment_commands
             ORDER BY payment_id, operation, attempt
            """,
            "SELECT payment_id, from_status, to_status FROM payment_transitions ORDER BY payment_id, from_status, to_status");

    private static TestDatabase database;
    private static StripeStandIn stripe;
    private static MoneyContainer money;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabases.fresh();
        stripe = StripeStandIn.start(StandInOptions.inMemory());
        money = MoneyContainer.start(database, stripe, more -> more.with(EventCatchUp.class));
    }

    @AfterAll
    static void close() {
        money.close();
        stripe.close();
        database.close();
    }

    @Test
    @DisplayName(
            "G52, invariant 8: whatever order webhooks come in, doubled or lost and caught up, the books end the same")
    void sameBooks() throws Exception {
        Instant before = money.clock().instant().minus(Duration.ofHours(1));
        List<WebhookNotice> month = new RecordedMonth(money, new ForeignHand(stripe.baseUri())).play();
        Recording recording = new Recording(database);
        List<String> silent = books();
        month.forEach(this::handle);
        List<String> expected = books();
        assertThat(expected).isNotEqualTo(silent);
        for (int order = 0; order < ORDERS; order++) {
            recording.restore();
            assertThat(books()).isEqualTo(silent);
            shuffled(month, new Random(SEED + order)).forEach(this::handle);
            int found = money.get(EventCatchUp.class).since(before);
            assertThat(found)
                    .as("found again, order %d of seed %d", order, SEED)
                    .isPositive();
            assertThat(books()).as("order %d of seed %d", order, SEED).isEqualTo(expected);
        }
    }

    /** Each twice or once, one in five never, in any order. */
    private static List<WebhookNotice> shuffled(List<WebhookNotice> month, Random random) {
        List<WebhookNotice> told = new ArrayList<>();
        for (WebhookNotice notice : month) {
            if (random.nextInt(LOST) > 0) {
                told.addAll(Collections.nCopies(1 + random.nextInt(2), notice));
            }
        }
        Collections.shuffle(told, random);
        return told;
    }

    private void handle(WebhookNotice notice) {
        money.get(EventRouter.class).handle(notice);
    }

    private static List<String> books() {
        return BOOKS.stream()
                .flatMap(query -> money.books().texts(query).stream())
                .toList();
    }
}
