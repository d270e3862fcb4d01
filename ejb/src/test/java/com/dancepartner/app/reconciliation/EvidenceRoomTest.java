package com.dancepartner.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.stripe.StripeBooks;
import com.dancepartner.domain.reconciliation.Claims;
import com.dancepartner.domain.reconciliation.Evidence;
import com.dancepartner.domain.reconciliation.Origin;
import com.dancepartner.domain.reconciliation.Part;
import com.dancepartner.domain.reconciliation.Period;
import com.dancepartner.domain.reconciliation.ReconciliationFacts;
import com.dancepartner.domain.reconciliation.StripeMovement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvidenceRoomTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final ReconciliationFacts facts = mock();
    private final EvidenceRoom room = new EvidenceRoom();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        room.stripe = mock(StripeBooks.class);
        room.ours = mock(OurBooks.class);
        room.book = mock(ReconciliationBook.class);
        room.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(room.book.read(any()))
                .thenAnswer(call ->
                        call.<Function<ReconciliationFacts, ?>>getArgument(0).apply(facts));
        when(facts.claims(NOW)).thenReturn(new Claims(List.of(), List.of(), List.of()));
        when(room.stripe.balanceSince(any())).thenReturn(Optional.empty());
    }

    @Test
    @DisplayName("R361: what moved money without an object stays as it was seen: Stripe cannot be asked for it by one")
    void withoutObject() {
        StripeMovement fee = new StripeMovement("txn_1", "txn_1", Part.OTHER, "EUR", -5, 0, NOW, Origin.UNKNOWN);
        when(room.stripe.movements(any(), any())).thenReturn(List.of(fee));
        when(room.book.standing()).thenReturn(Set.of("txn_1", "EUR", "pi_1", "dp:local:1:transfer:1"));
        Evidence evidence = room.gather(new Period(Instant.EPOCH, NOW, Duration.ZERO));
        assertThat(evidence.atStripe()).containsExactly(fee);
        assertThat(evidence.balances().atStripe()).isNull();
    }
}
