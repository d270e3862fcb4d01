package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class RolesEnforcedTest {

    private final PlainAnswers answers = new PlainAnswers();
    private final FeatureContext context = mock();

    @AfterEach
    void release() {
        answers.close();
    }

    @ParameterizedTest
    @DisplayName("R192: what is open to all is open, said by the method or by its class")
    @CsvSource({"Closed, open", "Open, silent"})
    void open(String resource, String method) {
        configure(resource, method);
        verifyNoInteractions(context);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @DisplayName(
            "R189, R192: who has one of the roles gets in; who has none is FORBIDDEN; who did not sign in UNAUTHORIZED")
    @CsvSource({"Open, guarded", "Closed, silent", "Denied, guarded"})
    void guarded(String resource, String method) {
        ContainerRequestFilter gate = gate(resource, method);
        assertThatCode(() -> gate.filter(request("ADMIN"))).doesNotThrowAnyException();
        assertThatCode(() -> gate.filter(request("USER", "OPS"))).doesNotThrowAnyException();
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> gate.filter(request("USER")));
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> gate.filter(mockRequest(mock())))
                .satisfies(refusal -> assertThat(refusal.getChallenges()).containsExactly("Bearer"));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @DisplayName("R192: where nothing is said, or that nobody may, nobody gets in")
    @CsvSource({"Silent, silent", "Denied, silent", "Open, denied", "Closed, denied"})
    void shut(String resource, String method) {
        ContainerRequestFilter gate = gate(resource, method);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> gate.filter(request("ADMIN", "OPS", "USER")));
        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> gate.filter(mockRequest(mock())));
    }

    @Test
    @DisplayName("R192: a gate asks for no more than it needs")
    void asksOnce() throws IOException {
        SecurityContext caller = mock();
        when(caller.getUserPrincipal()).thenReturn(() -> "ada");
        when(caller.isUserInRole("ADMIN")).thenReturn(true);
        gate("Closed", "silent").filter(mockRequest(caller));
        verify(caller).isUserInRole("ADMIN");
    }

    private ContainerRequestFilter gate(String resource, String method) {
        configure(resource, method);
        ArgumentCaptor<ContainerRequestFilter> gate = ArgumentCaptor.captor();
        verify(context).register(gate.capture(), eq(Priorities.AUTHORIZATION));
        return gate.getValue();
    }

    private void configure(String resource, String method) {
        Class<?> type = Arrays.stream(RolesEnforcedTest.class.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(resource))
                .findFirst()
                .orElseThrow();
        ResourceInfo info = mock();
        when(info.getResourceClass()).thenAnswer(call -> type);
        when(info.getResourceMethod()).thenReturn(method(type, method));
        new RolesEnforced().configure(info, context);
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static ContainerRequestContext request(String... roles) {
        SecurityContext caller = mock();
        when(caller.getUserPrincipal()).thenReturn(() -> "ada");
        List.of(roles).forEach(role -> when(caller.isUserInRole(role)).thenReturn(true));
        return mockRequest(caller);
    }

    private static ContainerRequestContext mockRequest(SecurityContext caller) {
        ContainerRequestContext request = mock();
        when(request.getSecurityContext()).thenReturn(caller);
        return request;
    }

    @PermitAll
    interface Open {
        void silent();

        @RolesAllowed({"ADMIN", "OPS"})
        void guarded();

        @DenyAll
        void denied();
    }

    @RolesAllowed({"ADMIN", "OPS"})
    interface Closed {
        void silent();

        @PermitAll
        void open();

        @DenyAll
        void denied();
    }

    @DenyAll
    interface Denied {
        void silent();

        @RolesAllowed({"ADMIN", "OPS"})
        void guarded();
    }

    interface Silent {
        void silent();
    }
}
