package com.dancepartner.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.CalendarLink;
import com.dancepartner.domain.identity.SecretToken;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

    private static final CalendarLink LINK = new CalendarLink(UUID.randomUUID(), 7, Instant.EPOCH);

    private final DataKey key = mock();
    private final LinkTokens tokens = new LinkTokens();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        when(key.keyFor("calendar-link")).thenReturn(new SecretToken("secret"));
        tokens.key = key;
    }

    @Test
    @DisplayName("R313: an address says whose it is, of which generation")
    void opens() {
        String token = tokens.seal(LINK);
        assertThat(token).matches("[A-Za-z0-9_-]{70}").isEqualTo(tokens.seal(LINK));
        assertThat(tokens.open(token)).contains(new LinkTokens.Claim(LINK.userId(), 7));
    }

    @Test
    @DisplayName("R313: an address with any letter changed, more or less, is none")
    void changed() {
        String token = tokens.seal(LINK);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.open(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("letter %d", i)
                    .isEmpty();
        }
        assertThat(tokens.open("")).isEmpty();
        assertThat(tokens.open(token + "A")).isEmpty();
        assertThat(tokens.open(token + "==")).isEmpty();
        assertThat(tokens.open(token.substring(1))).isEmpty();
        assertThat(tokens.open("%%%")).isEmpty();
    }

    @Test
    @DisplayName("R313: an address under another key is none")
    void otherKey() {
        String token = tokens.seal(LINK);
        when(key.keyFor("calendar-link")).thenReturn(new SecretToken("another"));
        assertThat(tokens.open(token)).isEmpty();
    }
}
