package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.admin.Caller;
import com.dancepartner.admin.FacesPage;
import com.dancepartner.app.identity.AccountActionRequest;
import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountBackingTest {

    private static final UUID OTHER = UUID.fromString("0192f0c1-0000-7000-8000-000000000002");
    private static final AccountActionRequest WHY = new AccountActionRequest("Reported by three hosts");

    private final FacesPage page = new FacesPage(Visits.anonymous("/users.xhtml"));
    private final StaffDesk desk = mock();
    private final Caller caller = mock();
    private final AccountBacking backing = new AccountBacking();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        backing.desk = desk;
        backing.caller = caller;
        when(caller.id()).thenReturn(Visits.USER);
        backing.pick(Accounts.with(OTHER, true));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    @DisplayName("G07: roles are granted and taken, in the name of who does it")
    void roles() {
        UserView granted = Accounts.with(OTHER, true, "FINANCE");
        when(desk.grant(Visits.USER, OTHER, Role.FINANCE)).thenReturn(granted);
        when(desk.revoke(Visits.USER, OTHER, Role.FINANCE)).thenReturn(Accounts.with(OTHER, true));
        backing.setRole(Role.FINANCE);
        backing.grant();
        assertThat(backing.getAccount()).isEqualTo(granted);
        backing.revoke();
        assertThat(backing.getAccount()).isEqualTo(Accounts.with(OTHER, true));
        assertThat(page.messages()).containsExactly("FINANCE granted", "FINANCE taken away");
    }

    @Test
    @DisplayName("R174, G07: an account is shut and opened, with a reason")
    void standing() {
        when(desk.deactivate(Visits.USER, OTHER, WHY)).thenReturn(Accounts.with(OTHER, false));
        when(desk.reactivate(Visits.USER, OTHER, WHY)).thenReturn(Accounts.with(OTHER, true));
        backing.setReason(WHY.reason());
        backing.deactivate();
        assertThat(backing.getAccount()).isEqualTo(Accounts.with(OTHER, false));
        backing.reactivate();
        assertThat(backing.getAccount()).isEqualTo(Accounts.with(OTHER, true));
        assertThat(page.messages()).containsExactly("Deactivated", "Reactivated");
    }

    @Test
    @DisplayName("G07: a page that shows too much still does nothing that the role does not allow")
    void forbidden() {
        BusinessException forbidden = BusinessException.forbidden("Your role does not allow this");
        doThrow(forbidden).when(caller).requireGivingRoles();
        doThrow(forbidden).when(caller).requireShuttingAccounts();
        List.<Runnable>of(backing::grant, backing::revoke, backing::deactivate, backing::reactivate)
                .forEach(Runnable::run);
        verifyNoInteractions(desk);
        assertThat(page.messages()).hasSize(4).containsOnly("Your role does not allow this");
        assertThat(page.hasErrors()).isTrue();
    }

    @Test
    @DisplayName("G07: what the desk refuses is told, and the account stays as it was")
    void refused() {
        when(desk.revoke(Visits.USER, OTHER, Role.SUPPORT))
                .thenThrow(BusinessException.forbidden("Nobody does this to the own account"));
        backing.revoke();
        assertThat(page.messages()).containsExactly("Nobody does this to the own account");
        assertThat(backing.getAccount()).isEqualTo(Accounts.with(OTHER, true));
    }

    @Test
    void withoutAnAccountNothingIsDone() {
        new AccountBacking().grant();
        assertThat(page.messages()).isEmpty();
    }

    @Test
    void anotherAccountNeedsAnotherReason() {
        backing.setReason("old");
        backing.pick(Accounts.with(Visits.USER, true));
        assertThat(backing.getReason()).isEmpty();
        assertThat(backing.getRole()).isEqualTo(Role.SUPPORT);
        assertThat(backing.getRoles()).containsExactly(Role.values());
    }
}
