package com.dancepartner.app.host;

import static com.dancepartner.app.host.HostProfileInputs.LISBON;
import static com.dancepartner.app.host.HostProfileInputs.NOW;
import static com.dancepartner.app.host.HostProfileInputs.approved;
import static com.dancepartner.app.host.HostProfileInputs.complete;
import static com.dancepartner.app.host.HostProfileInputs.input;
import static com.dancepartner.app.host.HostProfileInputs.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostPhotos;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.Languages;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.ExchangeRates;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostBookTest {

    private static final WeeklyWindow FRIDAY =
            new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0));
    private static final StyleView SALSA = new StyleView("salsa", "Salsa", 5, "Professional", "self_declared", "lead");

    private final Users users = mock();
    private final HostProfiles profiles = mock();
    private final DanceStyles styles = mock();
    private final AvailabilityWindows windows = mock();
    private final Languages languages = mock();
    private final ExchangeRates rates = mock();
    private final Event<AccountChanged> accountChanges = mock();
    private final Event<HostChanged> hostChanges = mock();
    private final HostBook book = new HostBook();
    private final User user =
            new User(new EmailAddress("ana@example.com"), "hash", "Ana", "Silva", UserType.CLIENT, NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        HostViews views = new HostViews();
        views.users = users;
        views.styles = styles;
        views.windows = windows;
        views.photos = mock(HostPhotos.class);
        OfferedStyles offers = new OfferedStyles();
        offers.styles = styles;
        book.users = users;
        book.profiles = profiles;
        book.danceStyles = styles;
        book.offers = offers;
        book.languages = languages;
        book.rates = rates;
        book.views = views;
        book.accountChanges = accountChanges;
        book.hostChanges = hostChanges;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        style(1, "salsa", "Salsa");
        style(2, "bachata", "Bachata");
        when(languages.known(List.of("pt"))).thenReturn(Set.of("pt"));
        when(users.get(user.id())).thenReturn(user);
        when(windows.of(any())).thenReturn(List.of(FRIDAY));
        when(users.getForUpdate(user.id())).thenReturn(user);
    }

    private void style(int id, String slug, String name) {
        DanceStyle style = mock();
        when(style.id()).thenReturn((short) id);
        when(style.slug()).thenReturn(slug);
        when(style.name()).thenReturn(name);
        when(styles.bySlug(eq(slug), anyString())).thenReturn(style);
        when(styles.findBySlug(slug)).thenReturn(Optional.of(style));
        when(styles.get((short) id)).thenReturn(style);
    }

    @Test
    @DisplayName("R268, R269, R271, R272: becoming a host makes a profile and changes the type of the account")
    void becomingHost() {
        OwnHostView host = book.becomeHost(user.id(), input(null), LISBON);
        verify(profiles).add(any());
        verify(accountChanges).fire(new AccountChanged(user.id()));
        assertThat(user.userType()).isEqualTo(UserType.BOTH);
        assertThat(host.status()).isEqualTo("complete");
        assertThat(host.hourlyRateCents()).isEqualTo(4000);
        assertThat(host.city()).isEqualTo("Lisbon");
        assertThat(host.timeZone()).isEqualTo(LISBON);
        assertThat(host.languages()).containsExactly("pt");
        assertThat(host.styles()).containsExactly(SALSA);
    }

    @Test
    @DisplayName("R270, G08: who has a profile, be it a draft, does not become a host again")
    void becomingHostTwice() {
        for (HostProfile existing : List.of(draft(), complete(user.id()))) {
            when(profiles.findByUser(user.id())).thenReturn(Optional.of(existing));
            assertRefused(ErrorCode.CONFLICT, () -> book.becomeHost(user.id(), input(null), LISBON));
        }
        verify(profiles, never()).add(any());
        assertThat(user.userType()).isEqualTo(UserType.CLIENT);
    }

    @Test
    @DisplayName("G08, G41: a draft is shown to its own host, with nothing said, and with all that is missing")
    void ownDraft() {
        HostProfile draft = keep(draft());
        OwnHostView shown = book.own(user.id());
        assertThat(shown.id()).isEqualTo(draft.id());
        assertThat(shown.status()).isEqualTo("draft");
        assertThat(shown.displayName()).isEqualTo("Ana S.");
        assertThat(shown.headline()).isNull();
        assertThat(shown.hourlyRateCents()).isNull();
        assertThat(shown.latitude()).isNull();
        assertThat(shown.publicLatitude()).isNull();
        assertThat(shown.timeZone()).isNull();
        assertThat(shown.styles()).isEmpty();
        assertThat(shown.verificationStatus()).isEqualTo("not_submitted");
        assertThat(shown.bookable()).isFalse();
        assertThat(shown.missing())
                .extracting(MissingView::code)
                .containsExactly(
                        "email_verification", "description", "dance_styles", "availability", "payouts", "verification");
        assertThat(shown.missing()).extracting(MissingView::message).allMatch(message -> message.endsWith("."));
    }

    @Test
    @DisplayName("G08, R278: describing completes a draft, under a lock, and tells of it")
    void describing() {
        HostProfile draft = keep(draft());
        OwnHostView described = book.describe(user.id(), input(null), LISBON);
        assertThat(described.status()).isEqualTo("complete");
        assertThat(described.headline()).isEqualTo("Salsa");
        assertThat(draft.isComplete()).isTrue();
        verify(profiles).getForUpdate(draft.id());
        verify(hostChanges).fire(new HostChanged(draft.id()));
    }

    @Test
    @DisplayName("R276: who is no host describes nothing")
    void describingWithoutProfile() {
        when(profiles.ofUser(user.id())).thenThrow(BusinessException.forbidden("Only hosts"));
        assertRefused(ErrorCode.FORBIDDEN, () -> book.describe(user.id(), input(null), LISBON));
    }

    @Test
    @DisplayName("G16: a currency without a reference rate is refused, and nothing is told")
    void unknownCurrency() {
        HostProfile ignored = keep(draft());
        doThrow(BusinessException.invalid("currency", "no")).when(rates).requireKnown("EUR");
        assertRefused(ErrorCode.VALIDATION_ERROR, () -> book.describe(user.id(), input(null), LISBON));
        verify(hostChanges, never()).fire(any());
    }

    @Test
    @DisplayName("R273: a change keeps what it does not name, and replaces lists")
    void changing() {
        HostProfile profile = keep(complete(user.id()));
        OwnHostView priced = book.change(
                user.id(),
                new HostProfileChange(null, null, 5500L, null, null, null, null, null, null, null, null),
                null);
        assertThat(priced.hourlyRateCents()).isEqualTo(5500);
        assertThat(priced.headline()).isEqualTo("Salsa");
        assertThat(priced.styles()).containsExactly(SALSA);
        OwnHostView dancing = book.change(
                user.id(),
                new HostProfileChange(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("pt"),
                        List.of(new StyleOffer("bachata", 2, "follow"))),
                null);
        assertThat(dancing.languages()).containsExactly("pt");
        assertThat(dancing.styles()).extracting(StyleView::slug).containsExactly("bachata");
        assertThat(dancing.styles()).extracting(StyleView::skillLabel).containsExactly("Improver");
        verify(hostChanges, times(2)).fire(new HostChanged(profile.id()));
    }

    @Test
    @DisplayName("R273: an empty change changes nothing, and tells nobody")
    void emptyChange() {
        HostProfile profile = keep(complete(user.id()));
        assertThat(book.change(user.id(), place(null, null, null), null).headline())
                .isEqualTo("Salsa");
        verify(profiles, never()).getForUpdate(profile.id());
        verify(hostChanges, never()).fire(any());
    }

    @Test
    @DisplayName("R275, R286: a host who moves sees the exact place, and what others are told")
    void moving() {
        HostProfile profile = keep(complete(user.id()));
        OwnHostView moved = book.moveTo(user.id(), new Place("Porto", "PT", 41.1496, -8.6110, LISBON));
        assertThat(moved.city()).isEqualTo("Porto");
        assertThat(moved.latitude()).isEqualTo(41.1496);
        assertThat(moved.publicLatitude()).isEqualTo(profile.publicPoint().latitude());
        assertThat(moved.publicLongitude()).isEqualTo(profile.publicPoint().longitude());
    }

    @Test
    @DisplayName("R274, G41: styles come and go; without any a host is not bookable, and learns why")
    void styles() {
        HostProfile ignored = keep(approved(user.id()));
        user.verifyEmail(NOW);
        assertThat(book.own(user.id()).bookable()).isTrue();
        assertThat(book.addStyle(user.id(), new StyleOffer("bachata", 3, "switch"))
                        .styles())
                .hasSize(2);
        assertRefused(ErrorCode.CONFLICT, () -> book.addStyle(user.id(), new StyleOffer("bachata", 4, "lead")));
        book.removeStyle(user.id(), "bachata");
        assertRefused(ErrorCode.NOT_FOUND, () -> book.removeStyle(user.id(), "bachata"));
        assertRefused(ErrorCode.NOT_FOUND, () -> book.removeStyle(user.id(), "pogo"));
        book.removeStyle(user.id(), "salsa");
        assertThat(book.own(user.id()).bookable()).isFalse();
        assertThat(book.own(user.id()).missing()).extracting(MissingView::code).containsExactly("dance_styles");
    }

    @Test
    @DisplayName("G42: a host submits a complete profile once, a draft never")
    void submitting() {
        HostProfile draft = keep(draft());
        assertRefused(ErrorCode.STATE_CONFLICT, () -> book.submit(user.id()));
        assertThat(draft.verification().wire()).isEqualTo("not_submitted");
        HostProfile ignored = keep(complete(user.id()));
        assertThat(book.submit(user.id()).verificationStatus()).isEqualTo("pending");
        assertRefused(ErrorCode.STATE_CONFLICT, () -> book.submit(user.id()));
    }

    @Test
    @DisplayName("G22, G41, R285, R286: others see whether a host can be booked, and only the public point")
    void shown() {
        HostProfile profile = approved(user.id());
        when(profiles.getShown(profile.id(), user.id())).thenReturn(profile);
        HostView shown = book.shown(user.id(), profile.id());
        assertThat(shown.bookable()).isFalse();
        assertThat(shown.latitude()).isEqualTo(profile.publicPoint().latitude()).isNotEqualTo(38.71);
        assertThat(shown.longitude()).isEqualTo(profile.publicPoint().longitude());
        user.verifyEmail(NOW);
        assertThat(book.shown(user.id(), profile.id()).bookable()).isTrue();
        user.deactivate(NOW);
        assertThat(book.shown(user.id(), profile.id()).bookable()).isFalse();
    }

    private HostProfile keep(HostProfile profile) {
        when(profiles.ofUser(user.id())).thenReturn(profile);
        when(profiles.getForUpdate(profile.id())).thenReturn(profile);
        return profile;
    }

    private HostProfile draft() {
        return HostProfile.draft(user.id(), NOW);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
