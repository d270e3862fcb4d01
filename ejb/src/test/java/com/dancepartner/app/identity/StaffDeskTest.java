package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaffDeskTest {

    private static final UUID ACTOR = UUID.randomUUID();
    private static final AccountActionRequest REASON = new AccountActionRequest("harassed a host");

    private final Users users = mock();
    private final DeviceBook devices = mock();
    private final AuditTrail audit = mock();
    private final Event<AccountEvent> news = mock();
    private final Event<AccountChanged> changes = mock();
    private final UserViews views = new UserViews();
    private final StaffDesk desk = new StaffDesk();
    private final User user = Somebody.ada();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        views.secondFactors = mock(SecondFactors.class);
        desk.users = users;
        desk.views = views;
        desk.devices = devices;
        desk.audit = audit;
        desk.news = news;
        desk.changes = changes;
        desk.clock = Somebody.CLOCK;
        when(users.getForUpdate(user.id())).thenReturn(user);
    }

    @Test
    @DisplayName("R139: a page of accounts, and how many there are in all")
    void finds() {
        when(users.list("example", 50, 100)).thenReturn(List.of(user));
        when(users.count("example")).thenReturn(101L);
        assertThat(desk.find("example", 50, 100)).isEqualTo(new UserList(List.of(UserView.of(user, false)), 101));
    }

    @Test
    @DisplayName("G07: a role is granted, written down and told to the owner; sign-ins go on")
    void grants() {
        UserView view = desk.grant(ACTOR, user.id(), Role.OPS);
        assertThat(view.roles()).containsExactly("OPS");
        verify(audit).record(ACTOR, "role_granted", user.id(), "OPS", NOW);
        verify(news).fire(new AccountEvent.RolesChanged(user.id(), Role.OPS, true, NOW));
        verify(changes).fire(new AccountChanged(user.id()));
        verifyNoInteractions(devices);
    }

    @Test
    @DisplayName("G07: a role that is there is not granted again")
    void grantsOnce() {
        user.grant(Role.OPS);
        assertThat(desk.grant(ACTOR, user.id(), Role.OPS).roles()).containsExactly("OPS");
        assertNothingHappened();
    }

    @Test
    @DisplayName("G07, G18: a role is taken, the sign-ins that had it end; it is written down and told to the owner")
    void revokes() {
        user.grant(Role.OPS);
        UserView view = desk.revoke(ACTOR, user.id(), Role.OPS);
        assertThat(view.roles()).isEmpty();
        verify(devices).endAllOf(user.id());
        verify(audit).record(ACTOR, "role_revoked", user.id(), "OPS", NOW);
        verify(news).fire(new AccountEvent.RolesChanged(user.id(), Role.OPS, false, NOW));
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G07: a role that is not there is not taken")
    void revokesOnce() {
        assertThat(desk.revoke(ACTOR, user.id(), Role.OPS).roles()).isEmpty();
        assertNothingHappened();
    }

    @Test
    @DisplayName("G07: staff are deactivated and let in again by administrators only")
    void staffByAdministrators() {
        user.grant(Role.OPS);
        User trust = Somebody.staff(Role.TRUST);
        when(users.get(ACTOR)).thenReturn(trust);
        assertForbidden(() -> desk.deactivate(ACTOR, user.id(), REASON));
        assertForbidden(() -> desk.reactivate(ACTOR, user.id(), REASON));
        User admin = Somebody.staff(Role.ADMIN);
        when(users.get(ACTOR)).thenReturn(admin);
        assertThat(desk.deactivate(ACTOR, user.id(), REASON).active()).isFalse();
    }

    @Test
    @DisplayName("R144, G18: an account is deactivated, its sign-ins end, and the reason is written down")
    void deactivates() {
        UserView view = desk.deactivate(ACTOR, user.id(), REASON);
        assertThat(view.active()).isFalse();
        verify(devices).endAllOf(user.id());
        verify(audit).record(ACTOR, "account_deactivated", user.id(), "harassed a host", NOW);
        verify(changes).fire(new AccountChanged(user.id()));
        verifyNoInteractions(news);
    }

    @Test
    @DisplayName("R144: an account is reactivated, and the reason is written down")
    void reactivates() {
        user.deactivate(NOW);
        UserView view = desk.reactivate(ACTOR, user.id(), REASON);
        assertThat(view.active()).isTrue();
        verify(audit).record(ACTOR, "account_reactivated", user.id(), "harassed a host", NOW);
        verify(changes).fire(new AccountChanged(user.id()));
        verifyNoInteractions(news, devices);
    }

    @Test
    @DisplayName("G07: nobody does any of it to the own account")
    void notToOneself() {
        assertForbidden(() -> desk.grant(user.id(), user.id(), Role.OPS));
        assertForbidden(() -> desk.revoke(user.id(), user.id(), Role.OPS));
        assertForbidden(() -> desk.deactivate(user.id(), user.id(), REASON));
        assertForbidden(() -> desk.reactivate(user.id(), user.id(), REASON));
        assertThat(user.roles()).isEmpty();
        assertThat(user.isActive()).isTrue();
        verifyNoInteractions(users);
        assertNothingHappened();
    }

    private void assertNothingHappened() {
        verifyNoInteractions(devices, audit, news, changes);
    }

    private static void assertForbidden(ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }
}
