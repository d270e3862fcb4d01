package com.dancepartner.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.IdempotentRequest;
import com.dancepartner.api.security.PlainAnswers;
import com.dancepartner.app.payment.TipDesk;
import com.dancepartner.app.payment.TipInput;
import com.dancepartner.app.payment.TipList;
import com.dancepartner.app.payment.TipView;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TipsResourceTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID TIP = UUID.randomUUID();
    private static final TipView VIEW = new TipView(TIP, BOOKING, 500, "EUR", "captured", null, null);

    private final PlainAnswers answers = new PlainAnswers();
    private final TipDesk desk = mock();
    private final TipsResource resource = new TipsResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.desk = desk;
        resource.caller = mock(Caller.class);
        resource.attempt = mock(IdempotentRequest.class);
        when(resource.caller.id()).thenReturn(ADA);
        when(resource.attempt.subjectId()).thenReturn(TIP);
    }

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    @DisplayName("R358, G51: who gives a tip gets 201 with it, by the id of the request, and where tips are")
    void gives() {
        TipInput input = new TipInput(500, "pm_card_visa");
        when(desk.give(ADA, BOOKING, TIP, input)).thenReturn(VIEW);
        Response answer = resource.give(BOOKING, input);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getLocation()).isEqualTo(URI.create("/api/v1/bookings/" + BOOKING + "/tips"));
        assertThat(answer.getEntity()).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R358: the tips for a session")
    void lists() {
        TipList list = new TipList(List.of(VIEW));
        when(desk.list(ADA, BOOKING)).thenReturn(list);
        assertThat(resource.list(BOOKING)).isSameAs(list);
    }
}
