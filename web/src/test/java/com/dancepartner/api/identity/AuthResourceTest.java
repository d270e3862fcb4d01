package com.dancepartner.api.identity;

import static com.dancepartner.api.identity.Callers.ADA;
import static com.dancepartner.api.identity.Callers.VIEW;
import static com.dancepartner.api.identity.Callers.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.api.security.PlainAnswers;
import com.dancepartner.app.identity.AccountBook;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.app.identity.LogoutRequest;
import com.dancepartner.app.identity.RefreshRequest;
import com.dancepartner.app.identity.RegisterRequest;
import com.dancepartner.app.identity.RegistrationDesk;
import com.dancepartner.app.identity.SignInDesk;
import com.dancepartner.app.identity.Terms;
import com.dancepartner.app.identity.TermsView;
import com.dancepartner.app.identity.TokenResponse;
import com.dancepartner.app.identity.VerifyEmailRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthResourceTest {

    private static final TokenResponse TOKENS = new TokenResponse("access", "refresh", "Bearer", 900, false);

    private final PlainAnswers answers = new PlainAnswers();
    private final RegistrationDesk registration = mock();
    private final SignInDesk signIns = mock();
    private final AccountBook book = mock();
    private final AccountDesk accounts = Callers.accountDesk();
    private final Terms terms = mock();
    private final AuthResource resource = new AuthResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.registration = registration;
        resource.signIns = signIns;
        resource.book = book;
        resource.accounts = accounts;
        resource.terms = terms;
        resource.caller = Callers.ada();
    }

    @AfterEach
    void release() {
        answers.close();
    }

    @Test
    @DisplayName("R159: the terms in force are told")
    void terms() {
        TermsView view = new TermsView("2026-11-01", URI.create("https://dancepartner.example/terms/"));
        when(terms.inForce()).thenReturn(view);
        assertThat(resource.terms()).isSameAs(view);
    }

    @Test
    @DisplayName("R168, R170: who registers gets 201 with the account, and where it is")
    void registers() {
        RegisterRequest request =
                new RegisterRequest("ada@example.com", "Tango4Two", "Ada", "Lovelace", "client", "2026-11-01");
        when(registration.register(request)).thenReturn(VIEW);
        Response answer = resource.register(request);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getLocation()).isEqualTo(URI.create("/api/v1/users/me"));
        assertThat(answer.getEntity()).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R175, G45: signing in and restoring give tokens to who comes from where")
    void signsIn() {
        LoginRequest request = new LoginRequest("ada@example.com", "Tango4Two", null, null, null);
        TokenResponse restored = new TokenResponse("other", "refresh", "Bearer", 900, false);
        when(signIns.login(request, VISITOR)).thenReturn(TOKENS);
        when(signIns.restore(request, VISITOR)).thenReturn(restored);
        assertThat(resource.login(request)).isSameAs(TOKENS);
        assertThat(resource.restore(request)).isSameAs(restored);
    }

    @Test
    @DisplayName("R182, R184: a refresh gives tokens")
    void refreshes() {
        RefreshRequest request = new RefreshRequest("refresh");
        when(signIns.refresh(request, VISITOR)).thenReturn(TOKENS);
        assertThat(resource.refresh(request)).isSameAs(TOKENS);
    }

    @Test
    @DisplayName("R194, R195: signing out is handed on")
    void signsOut() {
        LogoutRequest request = new LogoutRequest("refresh", true);
        resource.logout(request);
        verify(signIns).logout(request);
    }

    @Test
    @DisplayName("R199, R201: the caller's own account")
    void me() {
        when(accounts.me(ADA)).thenReturn(VIEW);
        assertThat(resource.me()).isSameAs(VIEW);
    }

    @Test
    @DisplayName("G22: a link verifies, another is asked for with 202")
    void verification() {
        VerifyEmailRequest request = new VerifyEmailRequest("link");
        resource.verifyEmail(request);
        verify(book).verifyEmail(request);
        assertThat(resource.resendVerification().getStatus()).isEqualTo(202);
        verify(book).resendVerification(ADA);
    }
}
