package com.dancepartner.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private final SecurityContext security = mock();
    private final Caller caller = new Caller();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        caller.security = security;
    }

    @ParameterizedTest
    @DisplayName("G07: each role sees and does what is its own, one that enrols nothing")
    @CsvSource({
        "ADMIN, true, true, true, true",
        "SUPPORT, false, true, false, false",
        "TRUST, false, true, false, true",
        "FINANCE, true, false, false, false",
        "OPS, true, false, false, false",
        "ENROLLING, false, false, false, false"
    })
    void roles(String role, boolean jobs, boolean users, boolean gives, boolean shuts) {
        when(security.isCallerInRole(role)).thenReturn(true);
        assertThat(caller.isRunningJobs()).isEqualTo(jobs);
        assertThat(caller.isSeeingUsers()).isEqualTo(users);
        assertThat(caller.isGivingRoles()).isEqualTo(gives);
        assertThat(caller.isShuttingAccounts()).isEqualTo(shuts);
    }

    @Test
    @DisplayName("G07: an action that the role does not allow is FORBIDDEN")
    void required() {
        when(security.isCallerInRole("TRUST")).thenReturn(true);
        assertThatCode(caller::requireShuttingAccounts).doesNotThrowAnyException();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(caller::requireGivingRoles)
                .extracting(BusinessException::code)
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void theNameIsTheUserId() {
        Principal principal = () -> "0192f0c1-0000-7000-8000-000000000001";
        when(security.getCallerPrincipal()).thenReturn(principal);
        assertThat(caller.id()).isEqualTo(UUID.fromString("0192f0c1-0000-7000-8000-000000000001"));
    }
}
