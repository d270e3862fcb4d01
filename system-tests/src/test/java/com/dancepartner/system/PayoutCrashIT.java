package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutCrashIT {

    private static final int DUE = 25;
    private static final int CHUNK = 10;

    @Test
    @DisplayName("A payout job killed with its JVM resumes from its checkpoint; every host is paid once (R360)")
    void resumesFromTheCheckpoint() throws Exception {
        List<String> payments = duePayments();
        String stuck = payments.get(CHUNK + 4);
        String planned = "SELECT count(*) FROM payment_commands WHERE operation = 'transfer' AND payment_id IN ('"
                + String.join("','", payments) + "')";
        String run;
        try (Connection connection = Product.stack().services().connect();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("SELECT 1 FROM payments WHERE id = '" + stuck + "' FOR UPDATE");
            Answer requested = Product.admin().post("/jobs/payout/runs", null);
            assertThat(requested.status()).as(requested.text()).isEqualTo(202);
            run = requested.at("id");
            Await.until("the first chunk", Duration.ofSeconds(30), () -> Product.count(planned) == CHUNK);
            Product.stack().server().kill();
            connection.rollback();
        }
        assertThat(Product.count(planned))
                .as("one chunk was committed before the kill")
                .isEqualTo(CHUNK);
        Product.stack().restartServer();
        Api admin = Product.admin();
        Await.until(
                "the run to end",
                Duration.ofSeconds(90),
                Duration.ofSeconds(1),
                () -> !admin.get("/jobs/runs/" + run).at("status").matches("requested|running"));
        Answer ended = admin.get("/jobs/runs/" + run);
        assertThat(ended.at("status")).as(ended.text()).isEqualTo("completed");
        assertThat(ended.at("restarts")).isEqualTo("1");
        assertThat(ended.at("summary")).startsWith(DUE + " of " + DUE + " transfers paid");
        assertThat(Product.count(planned)).as("one transfer for each payment").isEqualTo(DUE);
        assertThat(Product.count(
                        "SELECT max(readcount) FROM jb_stepexecutioninstancedata s JOIN jb_executioninstancedata e ON"
                                + " e.jobexecid = s.jobexecid WHERE s.stepname = 'plan' AND e.jobinstanceid = (SELECT"
                                + " e2.jobinstanceid FROM jb_executioninstancedata e2 WHERE e2.jobexecid = "
                                + ended.at("execution_id") + ") AND s.jobexecid = " + ended.at("execution_id")))
                .as("the resumed execution read only what the checkpoint left")
                .isEqualTo(DUE - CHUNK);
        assertThat(admin.get("/jobs/runs/" + run + "/report").text().lines().filter(line -> line.endsWith(",paid")))
                .hasSize(DUE);
    }

    /** Captured payments of one host, due for transfer, with their charges in the stand-in; in order of id. */
    private static List<String> duePayments() {
        Hosts.Host host = Hosts.bookable();
        Product.Person client = Product.person("client");
        nobodyElseIsDue();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < DUE; i++) {
            Answer intent = stripe("amount=5000&currency=eur&payment_method=pm_card_visa&confirm=true"
                    + "&payment_method_types[]=card");
            String booking = UUID.randomUUID().toString();
            String payment = String.format(java.util.Locale.ROOT, "%08d-0000-7000-8000-%012d", i + 1, 1);
            Product.execute("""
                    INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start,
                        scheduled_end, blocked_until, time_zone, venue, amount_cents, platform_fee_cents, hourly_rate_cents,
                        platform_fee_bps, currency, free_until, grace_until, late_fee_bps, no_show_fee_bps, start_pin,
                        respond_by, actual_end, created_at, updated_at)
                    SELECT '%s', '%s', '%s', '%s', 1, 'completed', start, start + interval '1 hour', start + interval '1 hour',
                        'Europe/Lisbon', 'x', 5000, 750, 5000, 1500, 'EUR', start, start, 5000, 10000, '1234', now(), now(),
                        now(), now() FROM (SELECT now() - interval '%d days') session (start);
                    INSERT INTO payments (id, booking_id, client_id, host_profile_id, status, amount_cents, platform_fee_bps,
                        captured_cents, host_share_cents, currency, stripe_payment_intent_id, stripe_charge_id, captured_at,
                        transfer_due_at, created_at, updated_at)
                    VALUES ('%s', '%s', '%s', '%s', 'captured', 5000, 1500, 5000, 4250, 'EUR', '%s', '%s', now(),
                        now() - interval '1 hour', now(), now())
                    """.formatted(
                            booking,
                            client.id(),
                            host.person().id(),
                            host.id(),
                            100 + i,
                            payment,
                            booking,
                            client.id(),
                            host.id(),
                            intent.at("id"),
                            intent.at("latest_charge")));
            ids.add(payment);
        }
        return ids;
    }

    /** Sessions of other tests are paid some other time. */
    private static void nobodyElseIsDue() {
        Product.execute("UPDATE payments SET transfer_due_at = '2999-01-01'"
                + " WHERE captured_at IS NOT NULL AND stripe_transfer_id IS NULL");
    }

    private static Answer stripe(String form) {
        Answer intent = Product.anonymous()
                .exchange(HttpRequest.newBuilder(Product.stack()
                                .services()
                                .standInUri()
                                .orElseThrow()
                                .resolve("/v1/payment_intents"))
                        .header("Authorization", "Bearer sk_test_fixture")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                        .build());
        assertThat(intent.at("status")).as(intent.text()).isEqualTo("succeeded");
        return intent;
    }
}
