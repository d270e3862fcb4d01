package com.dancepartner.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.api.Caller;
import com.dancepartner.app.payment.CardDesk;
import com.dancepartner.app.payment.SetupView;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentsResourceTest {

    private static final UUID ADA = UUID.randomUUID();

    private final CardDesk cards = mock();
    private final PaymentsResource resource = new PaymentsResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.cards = cards;
        resource.caller = mock(Caller.class);
        when(resource.caller.id()).thenReturn(ADA);
    }

    @Test
    @DisplayName("R098: a phone gets what it needs to save a card, for its own user")
    void savesACard() {
        SetupView sheet = new SetupView("cus_ada", "seti_1_secret_2");
        when(cards.setup(ADA)).thenReturn(sheet);
        assertThat(resource.setupIntent()).isSameAs(sheet);
    }
}
