package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.identity.AccountEvent.AccountClosed;
import com.dancepartner.domain.identity.AccountEvent.NewDeviceUsed;
import com.dancepartner.domain.identity.AccountEvent.PasswordChanged;
import com.dancepartner.domain.identity.AccountEvent.PasswordForgotten;
import com.dancepartner.domain.identity.AccountEvent.RolesChanged;
import com.dancepartner.domain.identity.AccountEvent.SecondFactorChanged;
import com.dancepartner.domain.identity.AccountEvent.VerificationAsked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountEventTest {

    private static final UUID USER = UUID.randomUUID();
    private static final Instant NOW = Fixtures.NOW;

    @ParameterizedTest
    @DisplayName("R167, G22: whatever happens to an account says when")
    @MethodSource("all")
    void saysWhen(AccountEvent event) {
        assertThat(event.occurredAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("G18, G19: who must forget what was remembered is told of whom")
    void saysOfWhom() {
        assertThat(new AccountChanged(USER).userId()).isEqualTo(USER);
        assertThat(new AccountOpened(USER, UserType.HOST, NOW).userType()).isEqualTo(UserType.HOST);
        assertThat(new TokensRefused(List.of(USER), List.of()).deviceIds()).containsExactly(USER);
    }

    static Stream<AccountEvent> all() {
        return Stream.of(
                new VerificationAsked(USER, NOW),
                new PasswordForgotten(new EmailAddress("ada@example.com"), NOW),
                new PasswordChanged(USER, NOW),
                new NewDeviceUsed(USER, UUID.randomUUID(), NOW),
                new SecondFactorChanged(USER, true, NOW),
                new RolesChanged(USER, Role.OPS, true, NOW),
                new AccountClosed(USER, NOW, NOW.plus(User.GRACE)));
    }
}
