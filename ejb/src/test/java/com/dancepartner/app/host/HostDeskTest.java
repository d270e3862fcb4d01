package com.dancepartner.app.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.WeeklyPlan;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final WeeklyWindow FRIDAY =
            new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0));

    private final Users users = mock();
    private final HostProfiles profiles = mock();
    private final DanceStyles styles = mock();
    private final AvailabilityWindows windows = mock();
    private final Event<AccountChanged> changes = mock();
    private final HostDesk desk = new HostDesk();
    private final User user =
            new User(new EmailAddress("ana@example.com"), "hash", "Ana", "Silva", UserType.CLIENT, NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        HostViews views = new HostViews();
        views.users = users;
        views.styles = styles;
        views.windows = windows;
        desk.users = users;
        desk.profiles = profiles;
        desk.styles = styles;
        desk.views = views;
        desk.changes = changes;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        DanceStyle salsa = mock();
        when(salsa.id()).thenReturn((short) 1);
        when(salsa.slug()).thenReturn("salsa");
        when(salsa.name()).thenReturn("Salsa");
        when(styles.bySlug(eq("salsa"), anyString())).thenReturn(salsa);
        when(styles.get((short) 1)).thenReturn(salsa);
        when(users.get(user.id())).thenReturn(user);
        when(windows.planOf(any(), any())).thenReturn(new WeeklyPlan(ZoneId.of("Europe/Lisbon"), List.of(FRIDAY)));
    }

    @Test
    @DisplayName("R268, R269, R271, R272: becoming a host makes a profile and changes the type of the account")
    void becomingHost() {
        HostView host = desk.becomeHost(user.id(), input());
        verify(profiles).add(any());
        verify(changes).fire(new AccountChanged(user.id()));
        assertThat(user.userType()).isEqualTo(UserType.BOTH);
        assertThat(host.status()).isEqualTo("complete");
        assertThat(host.hourlyRateCents()).isEqualTo(4000);
        assertThat(host.city()).isEqualTo("Lisbon");
        assertThat(host.styles()).containsExactly(new StyleView("salsa", "Salsa", 5, "lead"));
    }

    @Test
    @DisplayName("R270, G08: who has a profile, be it a draft, does not become a host again")
    void becomingHostTwice() {
        for (HostProfile existing : List.of(draft(), complete())) {
            when(profiles.findByUser(user.id())).thenReturn(Optional.of(existing));
            assertRefused(ErrorCode.CONFLICT, () -> desk.becomeHost(user.id(), input()));
        }
        verify(profiles, never()).add(any());
        assertThat(user.userType()).isEqualTo(UserType.CLIENT);
    }

    @Test
    @DisplayName("G08: a draft is shown to its own host, with nothing said and not bookable")
    void ownDraft() {
        HostProfile draft = draft();
        when(profiles.ofUser(user.id())).thenReturn(draft);
        HostView shown = desk.own(user.id());
        assertThat(shown.status()).isEqualTo("draft");
        assertThat(shown.displayName()).isEqualTo("Ana S.");
        assertThat(shown.headline()).isNull();
        assertThat(shown.hourlyRateCents()).isNull();
        assertThat(shown.timeZone()).isNull();
        assertThat(shown.styles()).isEmpty();
        assertThat(shown.bookable()).isFalse();
    }

    @Test
    @DisplayName("G08, R278: describing completes a draft, under a lock")
    void describing() {
        HostProfile draft = draft();
        when(profiles.ofUser(user.id())).thenReturn(draft);
        when(profiles.getForUpdate(draft.id())).thenReturn(draft);
        HostView described = desk.describe(user.id(), input());
        assertThat(described.status()).isEqualTo("complete");
        assertThat(described.headline()).isEqualTo("Salsa");
        assertThat(draft.isComplete()).isTrue();
    }

    @Test
    @DisplayName("R276: who is no host describes nothing")
    void describingWithoutProfile() {
        when(profiles.ofUser(user.id())).thenThrow(BusinessException.forbidden("Only hosts"));
        assertRefused(ErrorCode.FORBIDDEN, () -> desk.describe(user.id(), input()));
    }

    @Test
    @DisplayName("G22, G41: bookable with a verified address only")
    void bookable() {
        HostProfile profile = complete();
        profile.transfersAre(true, NOW);
        when(profiles.getShown(profile.id(), user.id())).thenReturn(profile);
        assertThat(desk.get(user.id(), profile.id()).bookable()).isFalse();
        user.verifyEmail(NOW);
        assertThat(desk.get(user.id(), profile.id()).bookable()).isTrue();
        user.deactivate(NOW);
        assertThat(desk.get(user.id(), profile.id()).bookable()).isFalse();
    }

    private HostProfile draft() {
        return HostProfile.draft(user.id(), NOW);
    }

    private HostProfile complete() {
        HostProfile profile = draft();
        profile.describe(input().offer(), Set.of(new OfferedStyle((short) 1, 5, DanceRole.LEAD)), NOW);
        return profile;
    }

    private static HostProfileInput input() {
        return new HostProfileInput(
                "Salsa",
                "",
                4000,
                "EUR",
                "Lisbon",
                "PT",
                38.71,
                -9.13,
                "Europe/Lisbon",
                List.of(new StyleOffer("salsa", 5, "lead")));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
