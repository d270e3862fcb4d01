package com.dancepartner.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.idempotency.AnswerBook;
import com.dancepartner.app.idempotency.Turn;
import com.dancepartner.domain.idempotency.Claim;
import com.dancepartner.domain.idempotency.FirstAnswer;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdempotentRequestTest {

    private static final IdempotencyKey KEY = new IdempotencyKey(UUID.randomUUID(), "k1");
    private static final Claim CLAIM = new Claim(KEY, UUID.randomUUID(), Instant.parse("2026-11-25T12:01:00Z"));

    private final AnswerBook book = mock();
    private final IdempotentRequest request = new IdempotentRequest();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        request.book = book;
    }

    @Test
    @DisplayName("G51: without a key what is created has an id of its own, the same all through the request")
    void withoutKey() {
        assertThat(request.isClaimed()).isFalse();
        assertThat(request.subjectId())
                .isEqualTo(request.subjectId())
                .isNotEqualTo(new IdempotentRequest().subjectId());
    }

    @Test
    @DisplayName("G51: with a key what is created has the id of the key's claim, also once the answer is kept")
    void withKey() {
        when(book.begin(KEY, "hash")).thenReturn(new Turn.Granted(CLAIM));
        assertThat(request.begin(KEY, "hash")).isEqualTo(new Turn.Granted(CLAIM));
        assertThat(request.isClaimed()).isTrue();
        assertThat(request.subjectId()).isEqualTo(CLAIM.subjectId());
        request.keep(new FirstAnswer(204, null, null));
        assertThat(request.isClaimed()).isFalse();
        assertThat(request.subjectId()).isEqualTo(CLAIM.subjectId());
    }

    @Test
    @DisplayName("G51: who has no claim keeps nothing and gives nothing up")
    void withoutClaim() {
        request.keep(new FirstAnswer(204, null, null));
        request.keepWithBody("{}");
        request.giveUp();
        verifyNoInteractions(book);
    }

    @Test
    @DisplayName("G51: a claim that cannot be given up lapses")
    void cannotGiveUp() {
        when(book.begin(KEY, "hash")).thenReturn(new Turn.Granted(CLAIM));
        doThrow(new IllegalStateException("no connection")).when(book).giveUp(CLAIM);
        request.begin(KEY, "hash");
        assertThatCode(request::giveUp).doesNotThrowAnyException();
        assertThat(request.isClaimed()).isFalse();
    }
}
