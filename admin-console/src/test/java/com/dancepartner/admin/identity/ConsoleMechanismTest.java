package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.StaffIdentity;
import com.dancepartner.app.identity.StaffStanding;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsoleMechanismTest {

    private static final Staff FULL = new Staff(Visits.USER, true, "stamp");
    private static final Staff ENROLLING = new Staff(Visits.USER, false, "stamp");

    private final StaffStanding standing = mock();
    private final HttpMessageContext context = mock();
    private final HttpServletResponse response = mock();
    private final ConsoleMechanism mechanism = new ConsoleMechanism();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        mechanism.standing = standing;
        when(context.isProtected()).thenReturn(true);
        when(context.redirect(any())).thenReturn(AuthenticationStatus.SEND_CONTINUE);
        mayDo("ADMIN", "OPS");
    }

    @Test
    @DisplayName("G07: who is not signed in is led to the sign-in, whatever token of the API comes along")
    void anonymous() throws Exception {
        HttpServletRequest request = Visits.anonymous("/bookings.xhtml");
        when(request.getHeader("Authorization")).thenReturn("Bearer abc");
        assertThat(answer(request)).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(context).redirect("/admin/login.xhtml");
    }

    @Test
    @DisplayName("G18: staff have at each request the roles that they have now, and no cache keeps what they see")
    void signedIn() throws Exception {
        answer(Visits.of(FULL, "/bookings.xhtml"));
        mayDo("OPS");
        answer(Visits.of(FULL, "/bookings.xhtml"));
        verify(context).notifyContainerAboutLogin(Visits.USER.toString(), Set.of("ADMIN", "OPS"));
        verify(context).notifyContainerAboutLogin(Visits.USER.toString(), Set.of("OPS"));
        verify(response, times(2)).setHeader("Cache-Control", "no-store");
    }

    @Test
    @DisplayName("G18: who lost the roles or the account loses the session")
    void standingLost() throws Exception {
        HttpServletRequest request = Visits.of(FULL, "/bookings.xhtml");
        when(standing.of(Visits.USER)).thenReturn(Optional.empty());
        answer(request);
        verify(context).redirect("/admin/login.xhtml");
        verify(context, never()).notifyContainerAboutLogin(any(String.class), anySet());
        assertThat(Staff.of(request)).isEmpty();
    }

    @Test
    @DisplayName("G07: staff without a second factor may set one up, and nothing else")
    void enrolling() throws Exception {
        answer(Visits.of(ENROLLING, "/bookings.xhtml"));
        verify(context).redirect("/admin/enrol.xhtml");
        answer(Visits.of(ENROLLING, "/enrol.xhtml"));
        verify(context).notifyContainerAboutLogin(Visits.USER.toString(), Set.of("ENROLLING"));
    }

    @Test
    @DisplayName("G07: who showed a second factor sets up no other")
    void enrolled() throws Exception {
        answer(Visits.of(FULL, "/enrol.xhtml"));
        verify(context).redirect("/admin/bookings.xhtml");
        verify(context, never()).notifyContainerAboutLogin(any(String.class), anySet());
    }

    @Test
    void whatAnybodyMaySeeAsksNobody() throws Exception {
        when(context.isProtected()).thenReturn(false);
        when(context.doNothing()).thenReturn(AuthenticationStatus.NOT_DONE);
        assertThat(answer(Visits.of(FULL, "/console.css"))).isEqualTo(AuthenticationStatus.NOT_DONE);
        verifyNoInteractions(standing);
    }

    @Test
    @DisplayName("G18: a page that asks by script is led to the sign-in, too")
    void script() throws Exception {
        StringWriter written = new StringWriter();
        when(response.getWriter()).thenReturn(new PrintWriter(written));
        HttpServletRequest request = byScript();
        assertThat(answer(request)).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(context, never()).redirect(any());
        verify(response).setContentType("text/xml;charset=UTF-8");
        assertThat(written).asString().contains("<partial-response><redirect url=\"/admin/login.xhtml\"/>");
    }

    @Test
    void aConnectionThatBreaksIsNoSignIn() throws Exception {
        when(response.getWriter()).thenThrow(new IOException("gone"));
        HttpServletRequest request = byScript();
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> answer(request));
    }

    @Test
    @DisplayName("G18: another password, or signing out everywhere, ends a session")
    void anotherStamp() throws Exception {
        mayDo("ADMIN");
        HttpServletRequest request = Visits.of(new Staff(Visits.USER, true, "an older stamp"), "/bookings.xhtml");
        answer(request);
        assertThat(Staff.of(request)).isEmpty();
    }

    private static HttpServletRequest byScript() {
        HttpServletRequest request = Visits.anonymous("/jobs.xhtml");
        when(request.getHeader("Faces-Request")).thenReturn("partial/ajax");
        return request;
    }

    private AuthenticationStatus answer(HttpServletRequest request) throws AuthenticationException {
        when(context.getRequest()).thenReturn(request);
        when(context.getResponse()).thenReturn(response);
        return mechanism.validateRequest(request, response, context);
    }

    private void mayDo(String... roles) {
        when(standing.of(Visits.USER))
                .thenReturn(Optional.of(new StaffIdentity(Visits.USER, List.of(roles), true, "stamp")));
    }
}
