package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.admin.FacesPage;
import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginBackingTest {

    private final HttpServletRequest request = Visits.anonymous("/login.xhtml");
    private final FacesPage page = new FacesPage(request);
    private final Entrance entrance = mock();
    private final LoginBacking backing = new LoginBacking();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        backing.entrance = entrance;
        backing.setEmail("a@example.com");
        backing.setPassword("secret");
        backing.setCode("123456");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    @DisplayName("G07: with the second factor the way leads to the bookings, without it to where one is set up")
    void ways() throws IOException {
        admitted(true);
        backing.signIn();
        verify(page.external()).redirect("/admin/bookings.xhtml");
        admitted(false);
        backing.signIn();
        verify(page.external()).redirect("/admin/enrol.xhtml");
        assertThat(page.messages()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("R173: who is no staff is told the same as who guesses")
    @EnumSource(
            value = ErrorCode.class,
            names = {"UNAUTHORIZED", "FORBIDDEN"})
    void refusedAlike(ErrorCode code) throws IOException {
        refused(new BusinessException(code, "something else"));
        assertThat(page.messages()).containsExactly("Email, password or code is wrong");
    }

    @Test
    @DisplayName("G07, G24: a missing code and a locked account are told")
    void told() throws IOException {
        refused(new BusinessException(ErrorCode.OTP_REQUIRED, "The code of your authenticator is needed", "otp"));
        refused(new TooManyRequests("Too many failed attempts: wait 14 min", Duration.ofMinutes(14)));
        assertThat(page.messages())
                .containsExactly("The code of your authenticator is needed", "Too many failed attempts: wait 14 min");
    }

    @Test
    void signingOutEndsTheSession() {
        assertThat(backing.signOut()).isEqualTo("/login.xhtml?faces-redirect=true");
        verify(page.external()).invalidateSession();
    }

    @Test
    void theFormShowsWhatWasTyped() {
        assertThat(backing.getEmail()).isEqualTo("a@example.com");
        assertThat(backing.getPassword()).isEqualTo("secret");
        assertThat(backing.getCode()).isEqualTo("123456");
    }

    private void admitted(boolean secondFactor) {
        when(entrance.admit(new LoginRequest("a@example.com", "secret", "123456", null, null), request))
                .thenReturn(new Staff(Visits.USER, secondFactor, "stamp"));
    }

    private void refused(BusinessException why) throws IOException {
        doThrow(why).when(entrance).admit(any(), any());
        backing.signIn();
        assertThat(page.hasErrors()).isTrue();
        verify(page.external(), never()).redirect(any());
    }
}
