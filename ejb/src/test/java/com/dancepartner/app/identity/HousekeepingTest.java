package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.RefreshTokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    @Test
    @DisplayName("R153, G22: tokens that expired a month ago are forgotten")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void forgets() {
        Instant monthAgo = NOW.minus(Duration.ofDays(30));
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.refreshTokens = mock(RefreshTokens.class);
        housekeeping.oneTimeTokens = mock(OneTimeTokens.class);
        housekeeping.clock = Somebody.CLOCK;
        when(housekeeping.refreshTokens.forgetExpired(monthAgo)).thenReturn(30);
        when(housekeeping.oneTimeTokens.forgetExpired(monthAgo)).thenReturn(4);
        assertThat(housekeeping.forgetExpired()).isEqualTo(34);
    }
}
