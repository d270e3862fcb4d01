package com.dancepartner.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.error.BusinessException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a difference after it was found, and the kinds that the great test leaves out. */
class FinanceDeskTest {

    private static final Bureau BUREAU = new Bureau();

    private FinanceDesk desk;
    private UUID staff;

    @AfterAll
    static void close() {
        BUREAU.close();
    }

    @BeforeEach
    void begin() {
        desk = BUREAU.money.get(FinanceDesk.class);
        staff = BUREAU.money.stage().client();
    }

    @Test
    @DisplayName("R361: a difference that is mended is gone with the next comparison, and open again when it is back")
    void gone() {
        Deal deal = BUREAU.captured("pm_card_visa");
        post(deal, "tr_mended", 300);
        String ignored = BUREAU.reconcile();
        UUID id = openOf("tr_mended").id();
        post(deal, "tr_mended", -300);
        ignored = BUREAU.reconcile();
        assertThat(settled(id).resolution()).isEqualTo("no longer seen");
        assertThat(settled(id).resolvedBy()).isNull();
        post(deal, "tr_mended", 300);
        ignored = BUREAU.reconcile();
        assertThat(openOf("tr_mended").id()).isEqualTo(id);
        post(deal, "tr_mended", -300);
        ignored = BUREAU.reconcile();
        assertThat(settled(id).resolvedAt()).isNotNull();
    }

    @Test
    @DisplayName("R361: an old difference is looked at again each day, though nothing of it moved since")
    void old() {
        Deal deal = BUREAU.captured("pm_card_visa");
        post(deal, "tr_old", 300);
        String ignored = BUREAU.reconcile();
        BUREAU.money.advance(Duration.ofDays(5));
        ignored = BUREAU.reconcile();
        BUREAU.money.advance(Duration.ofDays(5));
        ignored = BUREAU.reconcile();
        assertThat(openOf("tr_old").bookedCents()).isEqualTo(300);
        assertThat(BUREAU.open()).noneMatch(line -> line.startsWith("balance"));
        post(deal, "tr_old", -300);
        ignored = BUREAU.reconcile();
    }

    @Test
    @DisplayName("R361, G45: what a person settled stays so while its figures do, and is in the audit trail")
    void settledByAPerson() {
        Deal deal = BUREAU.captured("pm_card_visa");
        post(deal, "tr_settled", 300);
        String ignored = BUREAU.reconcile();
        UUID id = openOf("tr_settled").id();
        DiscrepancyView view = desk.resolve(staff, id, new ResolveInput("Sent by bank transfer"));
        assertThat(view.resolution()).isEqualTo("Sent by bank transfer");
        assertThat(view.resolvedBy()).isEqualTo(staff);
        assertThat(BUREAU.money.books().text("SELECT detail FROM audit_events WHERE actor_id = ?", staff))
                .isEqualTo("missing_transfer tr_settled");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.resolve(staff, id, new ResolveInput("again")))
                .withMessageContaining("settled already");
        ignored = BUREAU.reconcile();
        assertThat(settled(id).resolvedBy()).isEqualTo(staff);
        post(deal, "tr_settled", 1);
        ignored = BUREAU.reconcile();
        assertThat(openOf("tr_settled").bookedCents()).isEqualTo(301);
        post(deal, "tr_settled", -301);
        ignored = BUREAU.reconcile();
    }

    @Test
    @DisplayName("R361: nobody settles what is not there")
    void unknown() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.resolve(staff, UUID.randomUUID(), new ResolveInput("none")))
                .withMessageContaining("There is no discrepancy");
    }

    @Test
    @DisplayName("G25, R363: pages follow each other by signed cursors, which are good for their own list only")
    void pages() {
        Deal deal = BUREAU.captured("pm_card_visa");
        List<String> references = List.of("tr_page_a", "tr_page_b", "tr_page_c");
        references.forEach(reference -> post(deal, reference, 300));
        String ignored = BUREAU.reconcile();
        DiscrepancyList first = desk.discrepancies(true, null, 2);
        assertThat(first.items()).hasSize(2);
        DiscrepancyList second = desk.discrepancies(true, first.nextCursor(), 100);
        assertThat(second.nextCursor()).isNull();
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
        assertThat(BUREAU.open()).hasSize(2 + second.items().size());
        for (String cursor : List.of("", "nonsense", first.nextCursor() + "x", "0" + first.nextCursor())) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> desk.discrepancies(true, cursor, 2))
                    .withMessageContaining("no cursor of this list");
        }
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.discrepancies(false, first.nextCursor(), 2));
        references.forEach(reference -> post(deal, reference, -300));
        ignored = BUREAU.reconcile();
    }

    @Test
    @DisplayName("R361: the report of a run names each difference with its cause; a run without one has none")
    void report() {
        Deal deal = BUREAU.captured("pm_card_visa");
        post(deal, "tr_reported", 300);
        BUREAU.money.advance(Duration.ofMinutes(5));
        UUID run = BUREAU.jobRun();
        assertThat(BUREAU.money.get(Reconciling.class).reconcile(run)).contains("compared");
        assertThat(BUREAU.money.get(ReportDesk.class).csv(run))
                .startsWith("run,kind,reference,payment,currency,booked_minor,stripe_minor,cause\r\n")
                .contains(run + ",missing_transfer,tr_reported," + deal.paymentId() + ",EUR,300,0,\"Our books say");
        assertThat(desk.reconciliations().items().get(0).jobRunId()).isEqualTo(run);
        assertThat(desk.reconciliations().items().get(0).differences()).isPositive();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> BUREAU.money.get(ReportDesk.class).csv(UUID.randomUUID()));
        post(deal, "tr_reported", -300);
        String ignored = BUREAU.reconcile();
    }

    @Test
    @DisplayName("R361: a run that is resumed compares again, and keeps one record and its last report")
    void resumed() {
        BUREAU.money.advance(Duration.ofMinutes(5));
        UUID run = BUREAU.jobRun();
        String ignored = BUREAU.money.get(Reconciling.class).reconcile(run);
        ignored = BUREAU.money.get(Reconciling.class).reconcile(run);
        assertThat(BUREAU.money.books().number("SELECT count(*) FROM reconciliations WHERE job_run_id = ?", run))
                .isOne();
    }

    @Test
    @DisplayName("R361: a report that the document store has lost is not there")
    void lostReport() {
        BUREAU.money.advance(Duration.ofMinutes(5));
        UUID run = BUREAU.jobRun();
        String ignored = BUREAU.money.get(Reconciling.class).reconcile(run);
        int one = BUREAU.money
                .books()
                .change("UPDATE reconciliations SET csv_key = 'reports/none.csv' WHERE job_run_id = ?", run);
        assertThat(one).isOne();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> BUREAU.money.get(ReportDesk.class).csv(run))
                .withMessageContaining("no reconciliation report");
    }

    @Test
    @DisplayName("R356, G16: the accounts of each currency net to zero")
    void trialBalance() {
        Deal ignored = BUREAU.transferred();
        assertThat(desk.balances().items())
                .anyMatch(account -> account.account().equals("revenue"));
        assertThat(desk.balances().items().stream()
                        .collect(Collectors.groupingBy(
                                BalanceView::currency, Collectors.summingLong(BalanceView::cents)))
                        .values())
                .containsOnly(0L);
    }

    private static void post(Deal deal, String transfer, long cents) {
        BUREAU.post(deal, "transfer", transfer, "host_payable", "stripe_clearing", cents, "EUR");
    }

    private DiscrepancyView openOf(String reference) {
        return desk.discrepancies(true, null, 100).items().stream()
                .filter(item -> item.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private DiscrepancyView settled(UUID id) {
        return desk.discrepancies(false, null, 100).items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
