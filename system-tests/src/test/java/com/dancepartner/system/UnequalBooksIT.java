package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reconciliation of our books with Stripe, through the API. What it plants at Stripe stays there: it runs after all tests
 * that look at the books as a whole.
 */
class UnequalBooksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What is younger than two minutes may be under way, and is left to the next comparison. */
    private static final long AGE_SECONDS = 180;

    private static Staff.Member finance;

    private final Hosts.Host host = Hosts.bookable();
    private final Product.Person client = Product.person("client");

    @BeforeAll
    static void somebodyWhoCounts() {
        finance = Staff.member("FINANCE");
    }

    @Test
    @DisplayName(
            "R361, G26: equal books make no difference; what somebody else did with our key is named, and is settled by"
                    + " a note")
    void differencesAreNamed() {
        List<String> payments = new DuePayments(host, client).add(3);
        Hosts.advance(Duration.ofSeconds(AGE_SECONDS));
        Answer ignored = reconciled();
        assertThat(ofPayments(payments)).as("what is in both").isEmpty();

        String tag = UUID.randomUUID().toString().replace("-", "");
        plantChargeAndTransfer(tag);
        String refund = plantRefund(payments.get(0));
        String run = reconciled().at("id");
        assertNamed("ch_planted_" + tag, "unknown_charge", 3500);
        assertNamed("tr_planted_" + tag, "unknown_transfer", 2000);
        JsonNode unknownRefund = assertNamed(refund, "unknown_refund", 1500);
        assertThat(unknownRefund.path("payment_id").asText()).isEqualTo(payments.get(0));
        Answer report = finance.api().get("/finance/reconciliations/" + run + "/report");
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.text()).contains(refund, "ch_planted_" + tag, "tr_planted_" + tag);

        assertResolved(unknownRefund.path("id").asText(), refund);
    }

    private void assertResolved(String id, String reference) {
        String path = "/finance/discrepancies/" + id + "/resolve";
        assertProblem(finance.api().post(path, "{\"note\":\" \"}"), 422, "VALIDATION_ERROR", "note");
        assertProblem(client.api().post(path, "{\"note\":\"mine\"}"), 403, "FORBIDDEN", "");
        Answer resolved = finance.api().post(path, "{\"note\":\"booked by hand\"}");
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        assertThat(resolved.at("resolution")).isEqualTo("booked by hand");
        assertThat(resolved.at("resolved_by")).isEqualTo(finance.person().id());
        Answer ignored = reconciled();
        assertThat(discrepancies(true)).extracting(UnequalBooksIT::reference).doesNotContain(reference);
        assertThat(discrepancies(false)).extracting(UnequalBooksIT::reference).contains(reference);
    }

    @Test
    @DisplayName("R361: each currency of the trial balance nets to zero; only finance and administrators see it")
    void trialBalance() {
        Answer balances = finance.api().get("/finance/balances");
        assertThat(balances.status()).as(balances.text()).isEqualTo(200);
        List<JsonNode> accounts = StandIn.all(balances.json().path("items"));
        assertThat(accounts.stream()
                        .filter(account -> account.path("currency").asText().equals("EUR"))
                        .mapToLong(account -> account.path("cents").asLong())
                        .sum())
                .isZero();
        assertProblem(client.api().get("/finance/balances"), 403, "FORBIDDEN", "");
        assertProblem(Product.anonymous().get("/finance/discrepancies"), 401, "UNAUTHORIZED", "");
    }

    /** As somebody with our key could do it in Stripe's dashboard. */
    private void plantChargeAndTransfer(String tag) {
        long hourAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        String account = Books.texts("SELECT stripe_account_id FROM host_profiles WHERE id = '" + host.id() + "'")
                .get(0);
        StandIn.order("payments/bulk", """
            {"payments":[{"intent":"pi_planted_%1$s","charge":"ch_planted_%1$s","amount":3500,"currency":"eur","fee":0,
              "created":%2$d,"transfer":{"id":"tr_planted_%1$s","destination":"%3$s","amount":2000,"created":%2$d}}]}
            """.formatted(tag, hourAgo, account));
    }

    private static String plantRefund(String payment) {
        String intent = Books.texts("SELECT stripe_payment_intent_id FROM payments WHERE id = '" + payment + "'")
                .get(0);
        StandIn.order("clock", "{\"advance_seconds\":-" + AGE_SECONDS + "}");
        try {
            return StandIn.post(
                            "/v1/refunds", UUID.randomUUID().toString(), "payment_intent=" + intent + "&amount=1500")
                    .at("id");
        } finally {
            StandIn.order("clock", "{\"advance_seconds\":" + AGE_SECONDS + "}");
        }
    }

    private static JsonNode assertNamed(String reference, String kind, long cents) {
        List<JsonNode> named = discrepancies(true).stream()
                .filter(found -> reference(found).equals(reference))
                .toList();
        assertThat(named).as(reference).hasSize(1);
        JsonNode found = named.get(0);
        assertThat(found.path("kind").asText()).isEqualTo(kind);
        assertThat(Math.abs(found.path("stripe_cents").asLong())).isEqualTo(cents);
        assertThat(found.path("booked_cents").asLong()).isZero();
        assertThat(found.path("cause").asText()).isNotBlank();
        return found;
    }

    private static List<JsonNode> ofPayments(List<String> payments) {
        return discrepancies(true).stream()
                .filter(found -> payments.contains(found.path("payment_id").asText()))
                .toList();
    }

    /** All pages. */
    private static List<JsonNode> discrepancies(boolean open) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = finance.api()
                    .patient(System.out::println)
                    .get("/finance/discrepancies?limit=100&open=" + open
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            all.addAll(StandIn.all(page.json().path("items")));
            cursor = page.at("next_cursor");
        } while (!cursor.isEmpty());
        return all;
    }

    private static String reference(JsonNode discrepancy) {
        return discrepancy.path("reference").asText();
    }

    /** A run of the job, which has ended well. */
    private static Answer reconciled() {
        Answer requested = finance.api().post("/jobs/reconciliation/runs", null);
        assertThat(requested.status()).as(requested.text()).isEqualTo(202);
        String run = requested.at("id");
        Await.until(
                "reconciliation " + run,
                PATIENCE,
                Duration.ofSeconds(1),
                () -> Product.count("SELECT count(*) FROM job_runs WHERE status IN ('requested', 'running') AND id = '"
                                + run + "'")
                        == 0);
        Answer ended = finance.api().get("/jobs/runs/" + run);
        assertThat(ended.at("status")).as(ended.text()).isEqualTo("completed");
        return ended;
    }
}
