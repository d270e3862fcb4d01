package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecondFactor;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingBookTest {

    private final Devices devices = mock();
    private final Users users = mock();
    private final SecondFactors secondFactors = mock();
    private final StandingBook book = new StandingBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.devices = devices;
        book.users = users;
        book.secondFactors = secondFactors;
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
    void staff() {
        User staff = Somebody.staff(Role.OPS, Role.ADMIN);
        when(users.find(staff.id())).thenReturn(Optional.of(staff));
        assertThat(book.staff(staff.id()).orElseThrow().roles()).containsExactly("ADMIN", "OPS");
        assertThat(book.staff(staff.id()).orElseThrow().secondFactor()).isFalse();
        staff.deactivate(NOW);
        assertThat(book.staff(staff.id())).isEmpty();
        assertThat(book.staff(UUID.randomUUID())).isEmpty();
        User nobody = Somebody.ada();
        when(users.find(nobody.id())).thenReturn(Optional.of(nobody));
        assertThat(book.staff(nobody.id())).isEmpty();
    }

    @Test
    @DisplayName("G18: the stamp changes with the password, the token version and the second factor")
    void stamp() {
        User staff = Somebody.staff(Role.OPS);
        when(users.find(staff.id())).thenReturn(Optional.of(staff));
        Set<String> stamps = new HashSet<>();
        stamps.add(stampOf(staff));
        stamps.add(stampOf(staff));
        assertThat(stamps).hasSize(1);
        staff.changePassword("another-hash", NOW);
        stamps.add(stampOf(staff));
        staff.refuseTokens();
        stamps.add(stampOf(staff));
        SecondFactor factor = new SecondFactor(staff.id(), "sealed", NOW);
        when(secondFactors.find(staff.id())).thenReturn(Optional.of(factor));
        assertThat(stamps).hasSize(3).contains(stampOf(staff));
        factor.confirm(1, Set.of(), NOW);
        stamps.add(stampOf(staff));
        assertThat(stamps).hasSize(4);
        assertThat(book.staff(staff.id()).orElseThrow().secondFactor()).isTrue();
    }

    private String stampOf(User staff) {
        return book.staff(staff.id()).orElseThrow().stamp();
    }
}
