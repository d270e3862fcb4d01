package com.dancepartner.app.host;

import static com.dancepartner.app.host.HostProfileInputs.NOW;
import static com.dancepartner.app.host.HostProfileInputs.approved;
import static com.dancepartner.app.host.HostProfileInputs.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VettingDeskTest {

    private final HostProfiles profiles = mock();
    private final Users users = mock();
    private final AuditTrail audit = mock();
    private final Event<HostChanged> changes = mock();
    private final VettingDesk desk = new VettingDesk();
    private final UUID staff = UUID.randomUUID();
    private final User user = new User(new EmailAddress("ana@example.com"), "hash", "Ana", "Silva", UserType.HOST, NOW);
    private final HostProfile host = approved(user.id());

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.profiles = profiles;
        desk.users = users;
        desk.audit = audit;
        desk.changes = changes;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(users.get(user.id())).thenReturn(user);
        when(profiles.getForUpdate(host.id())).thenReturn(host);
    }

    @Test
    @DisplayName("G42: a decision is kept with who made it and why, and told")
    void decides() {
        HostStandingView decided = desk.decide(staff, host.id(), new VerificationInput("suspended", "Complaints"));
        assertThat(decided.verificationStatus()).isEqualTo("suspended");
        assertThat(decided.displayName()).isEqualTo("Ana S.");
        assertThat(decided.city()).isEqualTo("Lisbon");
        assertThat(host.canBeBooked()).isFalse();
        verify(audit).record(staff, "host_suspended", user.id(), "Complaints", NOW);
        verify(changes).fire(new HostChanged(host.id()));
    }

    @Test
    @DisplayName("G42: nobody vets the own profile")
    void nobodyVetsHimself() {
        assertRefused(ErrorCode.FORBIDDEN, user.id(), host);
    }

    @Test
    @DisplayName("G42: what was not submitted is not approved")
    void notUnasked() {
        HostProfile fresh = complete(user.id());
        when(profiles.getForUpdate(fresh.id())).thenReturn(fresh);
        assertRefused(ErrorCode.STATE_CONFLICT, staff, fresh);
    }

    @Test
    @DisplayName("G42: staff see a page of those who wait, drafts too")
    void lists() {
        HostProfile draft = HostProfile.draft(user.id(), NOW);
        when(profiles.list(VerificationStatus.PENDING, 2, 4)).thenReturn(List.of(host, draft));
        when(profiles.count(VerificationStatus.PENDING)).thenReturn(6L);
        when(users.displayNames(List.of(user.id(), user.id()))).thenReturn(Map.of(user.id(), "Ana S."));
        HostStandingList page = desk.list(VerificationStatus.PENDING, 2, 4);
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.items()).extracting(HostStandingView::status).containsExactly("complete", "draft");
        assertThat(page.items()).extracting(HostStandingView::headline).containsExactly("Salsa", null);
    }

    private void assertRefused(ErrorCode code, UUID actor, HostProfile profile) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.decide(actor, profile.id(), new VerificationInput("approved", "Fine")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        verifyNoInteractions(audit, changes);
    }
}
