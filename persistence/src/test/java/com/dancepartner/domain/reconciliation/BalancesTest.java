package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BalancesTest {

    private static final BookedMovement BOOKED =
            new BookedMovement("tr_1", Part.TRANSFER, "EUR", -3400, TwoBooks.PAYMENT, null);
    private static final StripeMovement MOVED =
            new StripeMovement("txn_1", "tr_1", Part.TRANSFER, "EUR", -3400, 0, TwoBooks.TO, Origin.UNKNOWN);

    @Test
    @DisplayName("R356: equal balances have no difference, a currency without money is none")
    void equal() {
        Balances balances = new Balances(Map.of("EUR", 100L), List.of(), Map.of("EUR", 100L, "JPY", 0L), List.of());
        assertThat(balances.unexplained(List.of())).isEmpty();
    }

    @Test
    @DisplayName("R356: each currency that differs is named")
    void unequal() {
        Balances balances = new Balances(Map.of("EUR", 100L), List.of(), Map.of("EUR", 90L, "JPY", 5L), List.of());
        assertThat(balances.unexplained(List.of()))
                .extracting(Finding::reference, Finding::bookedCents, Finding::stripeCents)
                .containsExactly(tuple("EUR", 100L, 90L), tuple("JPY", 0L, 5L));
    }

    @Test
    @DisplayName("R356: what is explained by single objects is not named again")
    void explained() {
        TwoSides transfer = new TwoSides("tr_1", List.of(BOOKED), List.of());
        Balances balances = new Balances(Map.of("EUR", 600L), List.of(), Map.of("EUR", 4000L), List.of());
        assertThat(balances.unexplained(List.of(transfer))).isEmpty();
        assertThat(balances.unexplained(List.of())).hasSize(1);
    }

    @Test
    @DisplayName("R356: what moves while the balance is read counts on neither side, or on both")
    void meanwhile() {
        Balances neither = new Balances(Map.of("EUR", 4000L), List.of(), Map.of("EUR", 600L), List.of(MOVED));
        assertThat(neither.unexplained(List.of())).isEmpty();
        Balances bookedToo = new Balances(Map.of("EUR", 4000L), List.of(BOOKED), Map.of("EUR", 600L), List.of(MOVED));
        assertThat(bookedToo.unexplained(List.of())).isEmpty();
        Balances movedBefore = new Balances(Map.of("EUR", 4000L), List.of(BOOKED), Map.of("EUR", 600L), List.of());
        assertThat(movedBefore.unexplained(List.of())).isEmpty();
    }

    @Test
    @DisplayName("R356: a balance that could not be read says nothing")
    void unknown() {
        assertThat(new Balances(Map.of("EUR", 1L), List.of(), null, List.of()).unexplained(List.of()))
                .isEmpty();
    }
}
