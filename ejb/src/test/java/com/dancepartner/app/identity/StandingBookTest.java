package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingBookTest {

    private final Devices devices = mock();
    private final Users users = mock();
    private final StandingBook book = new StandingBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.devices = devices;
        book.users = users;
    }

    @Test
    @DisplayName("R188, G18: a token is good while its device and version speak for its account")
    void isGood() {
        AccessClaims claims = new AccessClaims(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 3, NOW);
        assertThat(book.isGood(claims)).isFalse();
        when(devices.speaksFor(claims.deviceId(), claims.userId(), 3)).thenReturn(true);
        assertThat(book.isGood(claims)).isTrue();
    }

    @Test
    @DisplayName("G07, G18: roles count while the account is active")
    void staffRoles() {
        User staff = Somebody.staff(Role.OPS, Role.ADMIN);
        when(users.find(staff.id())).thenReturn(Optional.of(staff));
        assertThat(book.staffRoles(staff.id())).containsExactly("ADMIN", "OPS");
        staff.deactivate(NOW);
        assertThat(book.staffRoles(staff.id())).isEmpty();
        assertThat(book.staffRoles(UUID.randomUUID())).isEmpty();
    }
}
