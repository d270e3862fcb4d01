package com.dancepartner.api.idempotency;

import static com.dancepartner.api.idempotency.KeyedCalls.ADA;
import static com.dancepartner.api.idempotency.KeyedCalls.answer;
import static com.dancepartner.api.idempotency.KeyedCalls.post;
import static com.dancepartner.api.idempotency.KeyedCalls.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.api.error.ErrorBody;
import com.dancepartner.api.security.PlainAnswers;
import com.dancepartner.app.idempotency.AnswerBook;
import com.dancepartner.app.idempotency.Turn;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.idempotency.Claim;
import com.dancepartner.domain.idempotency.FirstAnswer;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class KeyGateTest {

    private static final String TARGET = "/api/v1/bookings";
    private static final IdempotencyKey KEY = new IdempotencyKey(ADA, "k1");
    private static final Claim CLAIM = new Claim(KEY, UUID.randomUUID(), Instant.parse("2026-11-25T12:01:00Z"));

    private final PlainAnswers answers = new PlainAnswers();
    private final AnswerBook book = mock();
    private final IdempotentRequest current = new IdempotentRequest();
    private final KeyGate gate = new KeyGate(true, () -> current);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        current.book = book;
        turnIs(new Turn.Granted(CLAIM));
    }

    @AfterEach
    void release() {
        answers.close();
    }

    @Test
    @DisplayName("G51: without a key where one is needed nothing is done, and the header is named")
    void missing() {
        refused(post(TARGET, "{}"));
    }

    @Test
    @DisplayName("G51: without a key where none is needed the request goes on, its answer is not kept")
    void optional() throws IOException {
        KeyGate open = new KeyGate(false, () -> current);
        ContainerRequestContext request = post(TARGET, "{}");
        open.filter(request);
        open.filter(request, answer(201, null, true));
        assertThat(written(open, "{}")).isEqualTo("{}");
        verify(request, never()).getEntityStream();
        verifyNoInteractions(book);
    }

    @ParameterizedTest
    @DisplayName("G51: a key that is none is refused, needed or not")
    @ValueSource(strings = {"", "two words"})
    void badKey(String key) {
        refused(post(TARGET, "{}", key));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new KeyGate(false, () -> current).filter(post(TARGET, "{}", key)));
    }

    @Test
    @DisplayName("G51: two keys are refused")
    void twoKeys() {
        refused(post(TARGET, "{}", "k1", "k2"));
    }

    private void refused(ContainerRequestContext request) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> gate.filter(request))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(refusal.field()).isEqualTo("Idempotency-Key");
                });
        verifyNoInteractions(book);
    }

    @Test
    @DisplayName("G51: the first request goes on with its body, for the subject of its key")
    void first() throws IOException {
        ContainerRequestContext request = post(TARGET, "{\"a\":1}", "k1");
        gate.filter(request);
        verify(request, never()).abortWith(any());
        assertThat(request.getEntityStream().readAllBytes()).asString().isEqualTo("{\"a\":1}");
        assertThat(current.subjectId()).isEqualTo(CLAIM.subjectId());
    }

    @Test
    @DisplayName("G51: an answer with a body is kept with status and location, before the client reads a byte of it")
    void keptFirst() throws IOException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        doAnswer(call -> {
                    assertThat(client.size()).isZero();
                    return null;
                })
                .when(book)
                .keep(any(), any());
        gate.filter(post(TARGET, "{}", "k1"));
        gate.filter(mock(), answer(201, "http://node-1/api/v1/bookings/1", true));
        verify(book, never()).keep(any(), any());
        gate.aroundWriteTo(writing("{\"venue\":\"Café\"}", client));
        verify(book).keep(CLAIM, new FirstAnswer(201, "http://node-1/api/v1/bookings/1", "{\"venue\":\"Café\"}"));
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo("{\"venue\":\"Café\"}");
    }

    @Test
    @DisplayName("G51: an answer without a body is kept as such")
    void bare() {
        gate.filter(post(TARGET, "{}", "k1"));
        gate.filter(mock(), answer(204, null, false));
        verify(book).keep(CLAIM, new FirstAnswer(204, null, null));
        assertThat(current.isClaimed()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("G51: a refusal is a first answer too")
    @ValueSource(ints = {402, 403, 404, 409, 422})
    void refusals(int status) throws IOException {
        gate.filter(post(TARGET, "{}", "k1"));
        gate.filter(mock(), answer(status, null, true));
        assertThat(written(gate, "{\"error\":{}}")).isEqualTo("{\"error\":{}}");
        verify(book).keep(CLAIM, new FirstAnswer(status, null, "{\"error\":{}}"));
    }

    @ParameterizedTest
    @DisplayName("G51: what may be another answer in a moment is not kept: a repeat runs anew")
    @ValueSource(ints = {401, 408, 413, 429, 500, 503})
    void passing(int status) throws IOException {
        gate.filter(post(TARGET, "{}", "k1"));
        gate.filter(mock(), answer(status, null, true));
        assertThat(written(gate, "{\"error\":{}}")).isEqualTo("{\"error\":{}}");
        verify(book).giveUp(CLAIM);
        verify(book, never()).keep(any(), any());
    }

    @Test
    @DisplayName("G51: who did the work gets the answer, even if it cannot be kept")
    void bookIsShut() throws IOException {
        doThrow(new IllegalStateException("no connection")).when(book).keep(any(), any());
        gate.filter(post(TARGET, "{}", "k1"));
        gate.filter(mock(), answer(201, null, true));
        assertThat(written(gate, "{}")).isEqualTo("{}");
    }

    @Test
    @DisplayName("G51: a repeat gets the first answer and nothing is done")
    void replay() {
        turnIs(new Turn.Answered(new FirstAnswer(201, "/api/v1/bookings/1", "{\"id\":1}")));
        Response replay = aborted();
        assertThat(replay.getStatus()).isEqualTo(201);
        assertThat(replay.getLocation()).isEqualTo(URI.create("/api/v1/bookings/1"));
        assertThat(replay.getEntity()).isEqualTo("{\"id\":1}");
        assertThat(replay.getHeaderString("Idempotent-Replayed")).isEqualTo("true");
        notKeptAgain(201);
    }

    @Test
    @DisplayName("G51: a first answer without location and body is repeated without")
    void bareReplay() {
        turnIs(new Turn.Answered(new FirstAnswer(204, null, null)));
        Response replay = aborted();
        assertThat(replay.getStatus()).isEqualTo(204);
        assertThat(replay.getLocation()).isNull();
        assertThat(replay.getEntity()).isNull();
    }

    @Test
    @DisplayName("G51: a repeat of what is under way is a 409 that says when to come again")
    void underWay() {
        turnIs(new Turn.UnderWay());
        Response answer = aborted();
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(answer.getEntity()).isInstanceOfSatisfying(ErrorBody.class, body -> {
            assertThat(body.error().code()).isEqualTo("CONFLICT");
            assertThat(body.error().details()).containsEntry("field", "Idempotency-Key");
        });
        notKeptAgain(409);
    }

    private void notKeptAgain(int status) {
        gate.filter(mock(), answer(status, null, true));
        verify(book, never()).keep(any(), any());
        verify(book, never()).giveUp(any());
    }

    private Response aborted() {
        ContainerRequestContext request = post(TARGET, "{}", "k1");
        gate.filter(request);
        ArgumentCaptor<Response> answer = ArgumentCaptor.captor();
        verify(request).abortWith(answer.capture());
        return answer.getValue();
    }

    private void turnIs(Turn turn) {
        when(book.begin(eq(KEY), anyString())).thenReturn(turn);
    }

    private static String written(KeyGate gate, String body) throws IOException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        gate.aroundWriteTo(writing(body, client));
        return client.toString(StandardCharsets.UTF_8);
    }
}
