package com.dancepartner.api.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.api.Caller;
import com.dancepartner.app.reconciliation.BalanceList;
import com.dancepartner.app.reconciliation.DiscrepancyList;
import com.dancepartner.app.reconciliation.DiscrepancyView;
import com.dancepartner.app.reconciliation.FinanceDesk;
import com.dancepartner.app.reconciliation.ReconciliationList;
import com.dancepartner.app.reconciliation.ReportDesk;
import com.dancepartner.app.reconciliation.ResolveInput;
import com.dancepartner.domain.error.BusinessException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinanceResourceTest {

    private static final UUID STAFF = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private final FinanceDesk desk = mock();
    private final ReportDesk reports = mock();
    private final FinanceResource resource = new FinanceResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.desk = desk;
        resource.reports = reports;
        resource.caller = mock(Caller.class);
        when(resource.caller.id()).thenReturn(STAFF);
    }

    @Test
    @DisplayName("R361, R363: differences come in pages, open ones or settled ones")
    void discrepancies() {
        DiscrepancyList open = new DiscrepancyList(List.of(), null);
        DiscrepancyList settled = new DiscrepancyList(List.of(), "next");
        when(desk.discrepancies(true, null, 50)).thenReturn(open);
        when(desk.discrepancies(false, "cursor", 10)).thenReturn(settled);
        assertThat(resource.discrepancies("true", null, "50")).isSameAs(open);
        assertThat(resource.discrepancies("false", "cursor", "10")).isSameAs(settled);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> resource.discrepancies("true", null, "101"))
                .extracting(BusinessException::field)
                .isEqualTo("limit");
    }

    @Test
    @DisplayName("R361: a difference is settled in the caller's name")
    void resolve() {
        ResolveInput input = new ResolveInput("agreed");
        DiscrepancyView view = new DiscrepancyView(
                ID, "wrong_fee", "ch_1", null, "EUR", 1, 2, "cause", Instant.EPOCH, Instant.EPOCH, null, null, null);
        when(desk.resolve(STAFF, ID, input)).thenReturn(view);
        assertThat(resource.resolve(ID, input)).isSameAs(view);
    }

    @Test
    @DisplayName("R361, R356: comparisons, their reports, and the trial balance")
    void reads() {
        ReconciliationList done = new ReconciliationList(List.of());
        BalanceList balances = new BalanceList(List.of());
        when(desk.reconciliations()).thenReturn(done);
        when(desk.balances()).thenReturn(balances);
        when(reports.csv(ID)).thenReturn("run,kind");
        assertThat(resource.reconciliations()).isSameAs(done);
        assertThat(resource.balances()).isSameAs(balances);
        assertThat(resource.report(ID)).isEqualTo("run,kind");
    }
}
