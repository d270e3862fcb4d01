package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.cluster.GridQuestions;
import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.domain.identity.TokensRefused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.cache.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenStandingsTest {

    private static final AccessClaims CLAIMS = new AccessClaims(
            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 0, NOW.plus(Duration.ofMinutes(15)));
    private static final String KEY = CLAIMS.tokenId().toString();
    private static final String IN_A_MINUTE = NOW.plusSeconds(60).toString();

    private final SharedCaches caches = mock();
    private final Cache<String, String> cache = mock();
    private final StandingBook book = mock();
    private final VerifiedTokens verified = mock();
    private final ClusterMessages messages = mock();
    private final TokenStandings standings = new TokenStandings();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        standings.caches = caches;
        standings.book = book;
        standings.verified = verified;
        standings.messages = messages;
        standings.grid = new GridQuestions();
        standings.realTime = Somebody.realTime(NOW);
        when(caches.of("token-standings", Duration.ofSeconds(60))).thenReturn(cache);
    }

    @Test
    @DisplayName("R188, R190, G18: a token is asked of the database once, and good for a minute")
    void good() {
        when(book.isGood(CLAIMS)).thenReturn(true);
        when(cache.putIfAbsent(KEY, IN_A_MINUTE)).thenReturn(true);
        assertThat(standings.goodUntil(CLAIMS)).contains(NOW.plusSeconds(60));
        verify(cache).putIfAbsent(KEY, IN_A_MINUTE);
        verify(cache, never()).put(anyString(), anyString());
    }

    @Test
    @DisplayName("R193, G18: what is remembered is not asked again, and good no longer than when it was asked")
    void remembered() {
        when(cache.get(KEY)).thenReturn(NOW.plusSeconds(20).toString());
        assertThat(standings.goodUntil(CLAIMS)).contains(NOW.plusSeconds(20));
        verifyNoInteractions(book);
    }

    @Test
    @DisplayName("R192, G18: a token that no longer speaks for its account is refused, and that is remembered")
    void refused() {
        when(cache.putIfAbsent(KEY, "refused")).thenReturn(true);
        assertThat(standings.goodUntil(CLAIMS)).isEmpty();
        verify(cache).putIfAbsent(KEY, "refused");
        when(cache.get(KEY)).thenReturn("refused");
        assertThat(standings.goodUntil(CLAIMS)).isEmpty();
        verify(book).isGood(CLAIMS);
    }

    @Test
    @DisplayName("G18: a refusal that came while the database was asked stands")
    void refusedMeanwhile() {
        when(book.isGood(CLAIMS)).thenReturn(true);
        when(cache.get(KEY)).thenReturn(null, "refused");
        assertThat(standings.goodUntil(CLAIMS)).isEmpty();
    }

    @Test
    @DisplayName("G18: what somebody else remembered and the cache dropped meanwhile is good as it was asked")
    void droppedMeanwhile() {
        when(book.isGood(CLAIMS)).thenReturn(true);
        assertThat(standings.goodUntil(CLAIMS)).contains(NOW.plusSeconds(60));
    }

    @Test
    @DisplayName("G18: a refusal replaces what is remembered, here and on every node")
    void refuses() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        UUID phone = UUID.randomUUID();
        UUID tablet = UUID.randomUUID();
        standings.refuse(new TokensRefused(List.of(phone, tablet), List.of(one, two, one)));
        verify(cache).putAll(Map.of(one.toString(), "refused", two.toString(), "refused"));
        verify(verified).forget(List.of(phone, tablet));
        verify(messages).publish("tokens-refused", phone + "," + tablet);
    }

    @Test
    @DisplayName("G18: where no device is ended, nobody is told")
    void refusesNothing() {
        standings.refuse(new TokensRefused(List.of(), List.of()));
        verifyNoInteractions(cache, verified, messages);
    }
}
