package com.dancepartner.domain.operations;

import static com.dancepartner.domain.payment.Due.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Refusals;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Due;
import com.dancepartner.domain.payment.PlannedTransfer;
import com.dancepartner.domain.payment.SentTransfer;
import com.dancepartner.domain.payment.TransferPart;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayoutReportsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Due due = new Due(DATABASE);

    private static <T> T reports(Function<PayoutReports, T> work) {
        return DATABASE.in(entities -> work.apply(new PayoutReports(entities)));
    }

    @Test
    @DisplayName("R035, G14: a line of the report has what this run did, and why it did not")
    void outcomes() {
        UUID paid = due.payment();
        UUID pending = due.payment();
        UUID refused = due.payment();
        UUID withdrawn = due.payment();
        UUID netted = due.payment();
        UUID run = due.planned(paid, pending, refused, withdrawn);
        include(run, List.of(PlannedTransfer.netted(netted, new Money(8_500, "EUR"))));
        due.change(
                "UPDATE payment_commands SET status = 'failed', last_error = 'account_closed: no' WHERE payment_id ="
                        + " ?1",
                refused);
        due.change("DELETE FROM payment_commands WHERE payment_id = ?1", withdrawn);
        int recorded = due.queue(queue -> queue.sent(
                queue.lease(run, TransferPart.ALL, new UUID(0, 0), 1).stream()
                        .map(leased -> new SentTransfer(leased.lease(), "tr_1"))
                        .toList(),
                THEN));
        assertThat(recorded).isOne();
        List<PayoutLine> lines = reports(reports -> reports.lines(run));
        assertThat(lines).extracting(PayoutLine::paymentId).containsExactly(paid, pending, refused, withdrawn, netted);
        assertThat(lines)
                .extracting(line ->
                        line.netted() + " " + line.transferred() + " " + line.transferId() + " " + line.outcome())
                .containsExactly(
                        "0 8500 tr_1 paid",
                        "0 0  pending",
                        "0 0  failed: account_closed: no",
                        "0 0  withdrawn",
                        "8500 0  netted");
        assertThat(lines.get(0)).satisfies(line -> {
            assertThat(line.captured()).isEqualTo(10_000);
            assertThat(line.fee()).isEqualTo(1_500);
            assertThat(line.hostShare()).isEqualTo(8_500);
            assertThat(line.city()).isEqualTo("Lisbon");
            assertThat(line.currency()).isEqualTo("EUR");
            assertThat(line.stripeAccount()).startsWith("acct_");
        });
        long transfers = reports(reports -> reports.transfersOf(run));
        assertThat(transfers).isEqualTo(4);
    }

    @Test
    @DisplayName("R035: a run that comes to a payment again has one line of it")
    void again() {
        UUID payment = due.payment();
        UUID run = due.run();
        UUID command = Ids.next();
        include(run, List.of(PlannedTransfer.netted(payment, new Money(500, "EUR"))));
        include(run, List.of(new PlannedTransfer(payment, Optional.of(command), 8_000, 100)));
        assertThat(due.rows(
                        "command_id, amount_cents, netted_cents", "FROM payout_run_items WHERE job_run_id = ?1", run))
                .containsExactly(command + "|8000|600");
    }

    @Test
    @DisplayName("R035: a run has one report; the first one stands")
    void oneReport() {
        UUID run = due.run();
        Refusals.assertRefused(ErrorCode.NOT_FOUND, () -> reports(reports -> reports.get(run)));
        boolean first = reports(reports -> reports.add(Ids.next(), run, "a.csv", "a.pdf", THEN));
        boolean second = reports(reports -> reports.add(Ids.next(), run, "b.csv", "b.pdf", THEN));
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        PayoutReport kept = reports(reports -> reports.get(run));
        assertThat(kept).isEqualTo(new PayoutReport(Optional.empty(), Optional.of("a.csv"), Optional.of("a.pdf")));
    }

    @Test
    @DisplayName("R035: a report that was kept in the table is still there")
    void oldReport() {
        UUID run = due.run();
        due.change(
                "INSERT INTO payout_reports (id, job_run_id, created_at, csv) VALUES (gen_random_uuid(), ?1, now(),"
                        + " 'old')",
                run);
        Optional<PayoutReport> found = reports(reports -> reports.find(run));
        assertThat(found).contains(new PayoutReport(Optional.of("old"), Optional.empty(), Optional.empty()));
        assertThat(new PayoutReports()).isNotNull();
    }

    private static void include(UUID run, List<PlannedTransfer> planned) {
        DATABASE.run(entities -> new PayoutReports(entities).include(run, planned));
    }
}
