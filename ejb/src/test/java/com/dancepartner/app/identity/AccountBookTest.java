package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.AccountOpened;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.OneTimeToken;
import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.TokenPurpose;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class AccountBookTest {

    private static final SecretToken LINK = new SecretToken("link");

    private final Users users = mock();
    private final OneTimeTokens tokens = mock();
    private final Event<AccountOpened> openings = mock();
    private final Event<AccountEvent> news = mock();
    private final Event<AccountChanged> changes = mock();
    private final UserViews views = new UserViews();
    private final AccountBook book = new AccountBook();
    private final User user = Somebody.ada();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        views.secondFactors = mock(SecondFactors.class);
        book.users = users;
        book.tokens = tokens;
        book.views = views;
        book.openings = openings;
        book.news = news;
        book.changes = changes;
        book.clock = Somebody.CLOCK;
        when(users.get(user.id())).thenReturn(user);
        when(users.getForUpdate(user.id())).thenReturn(user);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R131, R134, R166, R170: opening an account keeps who registered, and the terms that were accepted")
    @CsvSource({"client, CLIENT", "host, HOST", "both, BOTH"})
    void opens(String wire, UserType type) {
        UserView view = book.open(request(wire), new EmailAddress("ada@example.com"), "a-hash");
        User opened = added();
        assertThat(view).isEqualTo(UserView.of(opened, false));
        assertThat(opened.email()).isEqualTo("ada@example.com");
        assertThat(opened.passwordHash()).isEqualTo("a-hash");
        assertThat(opened.displayName()).isEqualTo("Ada L.");
        assertThat(opened.userType()).isEqualTo(type);
        assertThat(opened.termsVersion()).contains("2026-11-01");
        assertThat(opened.termsAcceptedAt()).contains(NOW);
        assertThat(opened.isEmailVerified()).isFalse();
        verify(openings).fire(new AccountOpened(opened.id(), type, NOW));
    }

    @Test
    @DisplayName("R169, R171: an address that is taken opens nothing")
    void taken() {
        BusinessException taken = new BusinessException(ErrorCode.EMAIL_EXISTS, "taken", "email");
        doThrow(taken).when(users).add(any());
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.open(request("client"), new EmailAddress("ada@example.com"), "a-hash"))
                .isSameAs(taken);
        verifyNoInteractions(openings);
    }

    @Test
    @DisplayName("R199, R201: an account is read as it is")
    void reads() {
        assertThat(book.read(user.id())).isEqualTo(UserView.of(user, false));
    }

    @Test
    @DisplayName("R138, G19: a change is made, shown and told to who remembers the account")
    void updates() {
        UserView view = book.update(
                user.id(),
                new UpdateAccountRequest("Augusta", "King", "+351912345678", "pt-PT", "Europe/Lisbon", "EUR"));
        assertThat(view).isEqualTo(UserView.of(user, false));
        assertThat(user.displayName()).isEqualTo("Augusta K.");
        assertThat(user.phone()).contains("+351912345678");
        assertThat(user.language()).contains("pt-PT");
        assertThat(user.timeZone()).contains("Europe/Lisbon");
        assertThat(user.preferredCurrency()).contains("EUR");
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("R138: an impossible change changes nothing, and names the field")
    void impossibleUpdate() {
        UpdateAccountRequest impossible = new UpdateAccountRequest("Augusta", null, "123", null, null, null);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.update(user.id(), impossible))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("phone"));
        assertThat(user.firstName()).isEqualTo("Ada");
        verifyNoInteractions(changes);
    }

    @Test
    @DisplayName("R167, G22: who has not verified the address gets another mail, who has gets none")
    void resends() {
        book.resendVerification(user.id());
        verify(news).fire(new AccountEvent.VerificationAsked(user.id(), NOW));
    }

    @Test
    @DisplayName("G22: who has verified the address gets no further mail")
    void resendsNoMore() {
        user.verifyEmail(NOW);
        book.resendVerification(user.id());
        verifyNoInteractions(news);
    }

    @Test
    @DisplayName("G22: the link in the mail verifies the address, and no link does so again")
    void verifies() {
        link(TokenPurpose.VERIFY_EMAIL, NOW);
        book.verifyEmail(new VerifyEmailRequest("link"));
        assertThat(user.isEmailVerified()).isTrue();
        verify(tokens).endAllOf(user.id(), TokenPurpose.VERIFY_EMAIL, NOW);
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G22: an unknown link verifies nothing")
    void unknownLink() {
        assertRefused();
    }

    @Test
    @DisplayName("G22: a link is good for a day and an instant less, and not a day later")
    void oldLink() {
        link(TokenPurpose.VERIFY_EMAIL, NOW.minus(Duration.ofHours(24)));
        assertRefused();
        link(TokenPurpose.VERIFY_EMAIL, NOW.minus(Duration.ofHours(24)).plusMillis(1));
        book.verifyEmail(new VerifyEmailRequest("link"));
        assertThat(user.isEmailVerified()).isTrue();
    }

    @Test
    @DisplayName("G22: a link for a new password verifies nothing here")
    void otherLink() {
        link(TokenPurpose.RESET_PASSWORD, NOW);
        assertRefused();
    }

    private void assertRefused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.verifyEmail(new VerifyEmailRequest("link")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("token"));
        assertThat(user.isEmailVerified()).isFalse();
        verifyNoInteractions(changes);
    }

    private void link(TokenPurpose purpose, Instant issuedAt) {
        when(tokens.findForUpdate(LINK)).thenReturn(Optional.of(new OneTimeToken(user.id(), purpose, LINK, issuedAt)));
    }

    private User added() {
        ArgumentCaptor<User> added = ArgumentCaptor.captor();
        verify(users).add(added.capture());
        return added.getValue();
    }

    private static RegisterRequest request(String type) {
        return new RegisterRequest("ada@example.com", "Tango4Two", "Ada", "Lovelace", type, "2026-11-01");
    }
}
