package com.dancepartner.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.api.Caller;
import com.dancepartner.api.security.PlainAnswers;
import com.dancepartner.app.earnings.EarningsDesk;
import com.dancepartner.app.earnings.EarningsRequest;
import com.dancepartner.app.earnings.EarningsView;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarningsResourceTest {

    private static final UUID HOST = UUID.randomUUID();

    private final PlainAnswers answers = new PlainAnswers();
    private final EarningsDesk desk = mock();
    private final EarningsResource resource = new EarningsResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.desk = desk;
        resource.caller = mock(Caller.class);
        when(resource.caller.id()).thenReturn(HOST);
    }

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    @DisplayName("R100: all of the caller's earnings, or those of a time and a currency")
    void list() {
        EarningsView all = new EarningsView(List.of(), List.of(), List.of(), null);
        when(desk.list(HOST, new EarningsRequest(null, null, null, null, 20))).thenReturn(all);
        assertThat(resource.list(new EarningsParameters())).isSameAs(all);
        EarningsView some = new EarningsView(List.of(), List.of(), List.of(), "next");
        EarningsRequest asked = new EarningsRequest(
                Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"), "EUR", "cursor", 7);
        when(desk.list(HOST, asked)).thenReturn(some);
        assertThat(resource.list(parameters(given -> {
                    given.from = "2026-01-01T00:00:00Z";
                    given.to = "2026-02-01T00:00:00Z";
                    given.currency = "eur";
                    given.cursor = "cursor";
                    given.limit = "7";
                })))
                .isSameAs(some);
    }

    @Test
    @DisplayName("R100: a parameter that cannot be read is named")
    void unreadable() {
        refused("from", () -> parameters(given -> given.from = "yesterday").request());
        refused(
                "from",
                () -> parameters(given -> given.from = "1969-12-31T00:00:00Z").request());
        refused(
                "to",
                () -> parameters(given -> given.to = "9999-01-01T00:00:00Z").request());
        refused("currency", () -> parameters(given -> given.currency = "euro").request());
        refused("limit", () -> parameters(given -> given.limit = "101").request());
    }

    @Test
    @DisplayName("R100: a year as CSV, and as a statement to be filed")
    void files() {
        byte[] pdf = {1, 2, 3};
        when(desk.csv(HOST, 2026)).thenReturn("earned_at\r\n");
        when(desk.statement(HOST, 2026)).thenReturn(pdf);
        Response csv = resource.export("2026");
        assertThat(csv.getEntity()).isEqualTo("earned_at\r\n");
        assertThat(csv.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"earnings-2026.csv\"");
        Response statement = resource.statement("2026");
        assertThat(statement.getEntity()).isSameAs(pdf);
        assertThat(statement.getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"statement-2026.pdf\"");
    }

    @ParameterizedTest
    @DisplayName("R100: what is no year is refused")
    @ValueSource(strings = {"", "this", "1969", "9998", "-1", "2026.5"})
    void noYear(String year) {
        refused("year", () -> resource.export(year));
        refused("year", () -> resource.statement(year));
    }

    @Test
    @DisplayName("R100: a file is of a year that is asked for")
    void missingYear() {
        refused("year", () -> resource.export(null));
    }

    private static EarningsParameters parameters(Consumer<EarningsParameters> given) {
        EarningsParameters parameters = new EarningsParameters();
        given.accept(parameters);
        return parameters;
    }

    private static void refused(String field, ThrowingCallable asking) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(asking)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}
