package com.dancepartner.app.earnings;

import static com.dancepartner.app.earnings.EarningsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.earnings.EarningFilter;
import com.dancepartner.domain.earnings.EarningFilter.Mark;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.SecretToken;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarningsCursorsTest {

    private static final UUID HOST = new UUID(0, 3);
    private static final EarningFilter FILTER = new EarningFilter(HOST, NOW, null, "EUR");
    private static final Mark MARK = new Mark(NOW.plusNanos(123_456_000), new UUID(0, 9));

    private final EarningsCursors cursors = cursors("one secret");

    @Test
    @DisplayName("R100, G25: a cursor gives back the very place in the list that it was made of")
    void opens() {
        assertThat(cursors.open(cursors.seal(MARK, FILTER), FILTER)).isEqualTo(MARK);
    }

    @Test
    @DisplayName("R100, G25: the cursor of one list is none of another, nor of another host")
    void foreign() {
        String cursor = cursors.seal(MARK, FILTER);
        for (EarningFilter other : List.of(
                new EarningFilter(new UUID(0, 4), NOW, null, "EUR"),
                new EarningFilter(HOST, null, null, "EUR"),
                new EarningFilter(HOST, NOW, NOW, "EUR"),
                new EarningFilter(HOST, NOW, null, null))) {
            refused(cursor, other);
        }
        refused(cursors("another secret").seal(MARK, FILTER), FILTER);
    }

    @Test
    @DisplayName("R100, G25: no cursor with any character changed, or cut, is taken")
    void tampered() {
        String cursor = cursors.seal(MARK, FILTER);
        for (int i = 0; i < cursor.length(); i++) {
            refused(cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1), FILTER);
            refused(cursor.substring(0, i), FILTER);
        }
    }

    @ParameterizedTest
    @DisplayName("R100, G25: what was never a cursor is refused as one")
    @ValueSource(strings = {"", " ", "x", "====", "fn5-fg", "MX4yfjM"})
    void nonsense(String cursor) {
        refused(cursor, FILTER);
    }

    private void refused(String cursor, EarningFilter filter) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> cursors.open(cursor, filter))
                .satisfies(e -> assertThat(e.field()).isEqualTo("cursor"));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static EarningsCursors cursors(String secret) {
        DataKey key = mock();
        when(key.keyFor("earnings-cursors")).thenReturn(new SecretToken(secret));
        EarningsCursors cursors = new EarningsCursors();
        cursors.key = key;
        return cursors;
    }
}
