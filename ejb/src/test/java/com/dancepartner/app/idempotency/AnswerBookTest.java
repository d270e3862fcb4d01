package com.dancepartner.app.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.idempotency.Claim;
import com.dancepartner.domain.idempotency.EarlierRequest;
import com.dancepartner.domain.idempotency.FirstAnswer;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import com.dancepartner.domain.idempotency.IdempotencyKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerBookTest {

    private static final IdempotencyKey KEY = new IdempotencyKey(UUID.randomUUID(), "k1");
    private static final FirstAnswer CREATED = new FirstAnswer(201, "/api/v1/bookings/1", "{}");
    private static final Claim CLAIM = new Claim(KEY, UUID.randomUUID(), Instant.parse("2026-11-25T12:01:00Z"));

    private final IdempotencyKeys keys = mock();
    private final AnswerBook book = new AnswerBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.keys = keys;
        when(keys.claim(KEY, "hash")).thenReturn(Optional.empty());
    }

    @Test
    @DisplayName("G51: the first request of a key is served, with one question to the database")
    void first() {
        when(keys.claim(KEY, "hash")).thenReturn(Optional.of(CLAIM));
        assertThat(book.begin(KEY, "hash")).isEqualTo(new Turn.Granted(CLAIM));
        verify(keys, never()).find(KEY);
    }

    @Test
    @DisplayName("G51: a repeat gets the first answer")
    void repeat() {
        when(keys.find(KEY)).thenReturn(Optional.of(new EarlierRequest("hash", CREATED)));
        assertThat(book.begin(KEY, "hash")).isEqualTo(new Turn.Answered(CREATED));
    }

    @Test
    @DisplayName("G51: a repeat of what is under way, or was forgotten at this very moment, comes again")
    void underWay() {
        when(keys.find(KEY))
                .thenReturn(Optional.of(new EarlierRequest("hash", null)))
                .thenReturn(Optional.empty());
        assertThat(book.begin(KEY, "hash")).isEqualTo(new Turn.UnderWay());
        assertThat(book.begin(KEY, "hash")).isEqualTo(new Turn.UnderWay());
    }

    @Test
    @DisplayName("G51: a key that came with another request is refused, answered or not")
    void anotherRequest() {
        when(keys.find(KEY))
                .thenReturn(Optional.of(new EarlierRequest("other", CREATED)))
                .thenReturn(Optional.of(new EarlierRequest("other", null)));
        refused();
        refused();
    }

    private void refused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.begin(KEY, "hash"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT);
                    assertThat(refusal.field()).isEqualTo("Idempotency-Key");
                });
    }

    @Test
    @DisplayName("G51: answers are kept, claims given up, old keys forgotten")
    void bookkeeping() {
        when(keys.forgetOld()).thenReturn(7);
        book.keep(CLAIM, CREATED);
        book.giveUp(CLAIM);
        verify(keys).answer(CLAIM, CREATED);
        verify(keys).release(CLAIM);
        assertThat(book.forgetOld()).isEqualTo(7);
    }
}
