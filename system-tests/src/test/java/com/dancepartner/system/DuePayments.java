package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Sessions of one host that were danced and paid for, put there by SQL: their money is at Stripe, in the books and in the
 * record of what was said to Stripe, as if the product had done it; the host's part is due.
 */
final class DuePayments {

    static final long PRICE = 5000;
    static final long SHARE = 4250;

    private static final String KEY = "dp:local:%s:%s:1";

    private final Hosts.Host host;
    private final Product.Person client;

    DuePayments(Hosts.Host host, Product.Person client) {
        this.host = host;
        this.client = client;
    }

    /** So many of them. @return the payments' ids, in order */
    List<String> add(int count) {
        nobodyElseIsDue();
        List<String> ids = new ArrayList<>();
        int series = 1 + (int) Product.count("SELECT count(*) FROM payments WHERE id::text LIKE '%-0000-7000-8000-%'");
        Instant now = Hosts.now();
        for (int i = 0; i < count; i++) {
            ids.add(add(String.format(Locale.ROOT, "%08d-0000-7000-8000-%012d", series + i, series + i), 100 + i, now));
        }
        return ids;
    }

    /** Sessions of other tests are paid some other time. */
    static void nobodyElseIsDue() {
        Product.execute("UPDATE payments SET transfer_due_at = '2999-01-01' WHERE captured_at IS NOT NULL"
                + " AND host_share_cents > transferred_cents - reversed_cents + netted_cents");
    }

    private String add(String payment, int daysAgo, Instant now) {
        String booking = UUID.randomUUID().toString();
        String held = KEY.formatted(booking, "authorise");
        String captured = KEY.formatted(booking, "capture");
        Answer intent = StandIn.post(
                "/v1/payment_intents",
                held,
                "amount=%d&currency=eur&payment_method=pm_card_visa&confirm=true&capture_method=manual".formatted(PRICE)
                        + "&payment_method_types[]=card&transfer_group=%1$s&metadata[booking_id]=%1$s&metadata[dp_key]=%2$s"
                                .formatted(booking, held));
        Answer charge = StandIn.post(
                "/v1/payment_intents/" + intent.at("id") + "/capture",
                captured,
                "expand[]=latest_charge.balance_transaction");
        Product.execute("""
            INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start,
                scheduled_end, blocked_until, time_zone, venue, amount_cents, platform_fee_cents, hourly_rate_cents,
                platform_fee_bps, currency, free_until, grace_until, late_fee_bps, no_show_fee_bps, start_pin,
                respond_by, actual_end, created_at, updated_at)
            SELECT '%1$s', '%2$s', '%3$s', '%4$s', 1, 'completed', start, start + interval '1 hour',
                start + interval '1 hour', 'Europe/Lisbon', 'x', 5000, 750, 5000, 1500, 'EUR', start, start, 5000, 10000,
                '1234', CAST('%10$s' AS timestamptz), CAST('%10$s' AS timestamptz), CAST('%10$s' AS timestamptz), CAST('%10$s' AS timestamptz) FROM (SELECT CAST('%10$s' AS timestamptz) - interval '%5$d days') session (start);
            INSERT INTO payments (id, booking_id, client_id, host_profile_id, status, amount_cents, platform_fee_bps,
                currency, stripe_payment_intent_id, stripe_charge_id, created_at, updated_at)
            VALUES ('%6$s', '%1$s', '%2$s', '%4$s', 'authorizing', 5000, 1500, 'EUR', '%7$s', '%8$s', CAST('%10$s' AS timestamptz), CAST('%10$s' AS timestamptz));
            UPDATE payments SET status = 'authorized', capture_before = CAST('%10$s' AS timestamptz) + interval '6 days' WHERE id = '%6$s';
            UPDATE payments SET status = 'captured', captured_cents = 5000, host_share_cents = 4250,
                stripe_fee_cents = %9$s, captured_at = CAST('%10$s' AS timestamptz), transfer_due_at = CAST('%10$s' AS timestamptz) - interval '1 hour'
             WHERE id = '%6$s';
            """.formatted(
                        booking,
                        client.id(),
                        host.person().id(),
                        host.id(),
                        daysAgo,
                        payment,
                        intent.at("id"),
                        charge.at("latest_charge.id"),
                        charge.at("latest_charge.balance_transaction.fee"),
                        now));
        said(payment, "authorise", held, "pm_card_visa", intent.at("id"));
        said(payment, "capture", captured, null, intent.at("id"));
        book(payment, charge, now);
        return payment;
    }

    private static void said(String payment, String operation, String key, String parameter, String object) {
        Product.execute(
                """
                INSERT INTO payment_commands (id, payment_id, operation, attempt, idempotency_key, amount_cents, parameter,
                    status, tries, lease_token, first_tried_at, created_at, finished_at, stripe_object_id)
                VALUES (gen_random_uuid(), '%s', '%s', 1, '%s', 5000, %s, 'succeeded', 1, 1, now(), now(), now(), '%s')
                """.formatted(payment, operation, key, parameter == null ? "NULL" : "'" + parameter + "'", object));
    }

    private static void book(String payment, Answer charge, Instant now) {
        Product.execute("""
            WITH journal (capture, fee) AS (SELECT gen_random_uuid(), gen_random_uuid())
            INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id, posted_at,
                reference)
            SELECT gen_random_uuid(), CASE line.kind WHEN 'capture' THEN capture ELSE fee END, line.kind, line.account,
                line.cents, 'EUR', '%1$s', '%4$s', '%2$s'
              FROM journal, (VALUES ('capture', 'stripe_clearing', 5000), ('capture', 'host_payable', -4250),
                ('capture', 'revenue', -750), ('stripe_fee', 'fees', %3$s), ('stripe_fee', 'stripe_clearing', -%3$s))
                line (kind, account, cents)
            """.formatted(
                payment, charge.at("latest_charge.id"), charge.at("latest_charge.balance_transaction.fee"), now));
    }

    /** The bookings of these payments. */
    static List<String> bookingsOf(List<String> payments) {
        return Books.texts("SELECT booking_id FROM payments WHERE id IN ('" + String.join("','", payments) + "')");
    }

    /** Each of them was paid once: by Stripe's word, by the commands, and by the books. */
    static void assertPaidOnce(List<String> payments) {
        for (String booking : bookingsOf(payments)) {
            assertThat(StandIn.transfersOf(booking))
                    .as("transfers of booking %s at Stripe", booking)
                    .singleElement()
                    .satisfies(transfer ->
                            assertThat(transfer.path("amount").asLong()).isEqualTo(SHARE));
            assertThat(Books.balance("host_payable", booking))
                    .as("what is owed to the host of booking %s", booking)
                    .isZero();
        }
        String these = "('" + String.join("','", payments) + "')";
        assertThat(Product.count("SELECT count(*) FROM payment_commands WHERE operation = 'transfer'"
                        + " AND status = 'succeeded' AND payment_id IN " + these))
                .as("transfers by the commands")
                .isEqualTo(payments.size());
        assertThat(Product.count("SELECT count(*) FROM ledger_entries WHERE kind = 'transfer'"
                        + " AND account = 'stripe_clearing' AND payment_id IN " + these))
                .as("transfers in the books")
                .isEqualTo(payments.size());
    }
}
