package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.app.identity.SignInDesk;
import com.dancepartner.app.identity.StaffIdentity;
import com.dancepartner.app.identity.Visitor;
import com.dancepartner.app.limit.Allowance;
import com.dancepartner.app.limit.ClientAddresses;
import com.dancepartner.app.limit.RateLimits;
import com.dancepartner.app.limit.Verdict;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class EntranceTest {

    private static final LoginRequest LOGIN = new LoginRequest("a@example.com", "secret", "123456", null, null);

    private final SignInDesk desk = mock();
    private final RateLimits limits = mock();
    private final ClientAddresses addresses = mock();
    private final HttpServletRequest request = Visits.anonymous("/login.xhtml");
    private final Entrance entrance = new Entrance();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        entrance.desk = desk;
        entrance.limits = limits;
        entrance.addresses = addresses;
        when(addresses.of("127.0.0.1", "198.51.100.1, " + Visits.ADDRESS + ",10.0.0.1"))
                .thenReturn(Visits.ADDRESS);
        allow(true);
    }

    @Test
    @DisplayName("G07: staff get a session of their own, with or without the second factor")
    void admitted() {
        known(new StaffIdentity(Visits.USER, List.of("OPS"), false, "stamp"));
        assertThat(entrance.admit(LOGIN, request)).isEqualTo(new Staff(Visits.USER, false, "stamp"));
        assertThat(Staff.of(request)).contains(new Staff(Visits.USER, false, "stamp"));
    }

    @Test
    @DisplayName("G07: a session of before is ended, and the new one has an id that nobody planted")
    void fresh() {
        UUID other = UUID.fromString("0192f0c1-0000-7000-8000-000000000002");
        new Staff(other, true, "stamp").enter(request);
        var before = request.getSession(false);
        known(new StaffIdentity(Visits.USER, List.of("OPS"), true, "stamp"));
        entrance.admit(LOGIN, request);
        assertThat(Staff.of(request)).contains(new Staff(Visits.USER, true, "stamp"));
        InOrder order = inOrder(before, request);
        order.verify(before).invalidate();
        order.verify(request).changeSessionId();
        assertThat(request.getSession(false)).isNotSameAs(before);
    }

    @Test
    @DisplayName("G24: the attempt counts for the client's address, and so does its agent")
    void visitor() {
        when(request.getHeader("User-Agent")).thenReturn("Firefox");
        when(desk.staff(LOGIN, new Visitor(Visits.ADDRESS, "Firefox")))
                .thenReturn(new StaffIdentity(Visits.USER, List.of("OPS"), true, "stamp"));
        entrance.admit(LOGIN, request);
        verify(limits).take(Allowance.CREDENTIALS, Visits.ADDRESS);
        verify(desk).staff(LOGIN, new Visitor(Visits.ADDRESS, "Firefox"));
    }

    @Test
    @DisplayName("G24: an address that tries too often is refused before anything is looked at")
    void tooOften() {
        allow(false);
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> entrance.admit(LOGIN, request));
        verifyNoInteractions(desk);
    }

    @Test
    void whoIsRefusedGetsNoSession() {
        when(desk.staff(any(), any())).thenThrow(BusinessException.forbidden("The console is for staff"));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> entrance.admit(LOGIN, request));
        assertThat(request.getSession(false)).isNull();
    }

    private void known(StaffIdentity staff) {
        when(desk.staff(LOGIN, new Visitor(Visits.ADDRESS, ""))).thenReturn(staff);
    }

    private void allow(boolean allowed) {
        when(limits.take(Allowance.CREDENTIALS, Visits.ADDRESS))
                .thenReturn(new Verdict(allowed, 10, 0, Duration.ofMinutes(1), Duration.ofSeconds(6)));
    }
}
