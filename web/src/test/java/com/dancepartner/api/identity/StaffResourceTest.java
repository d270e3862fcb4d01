package com.dancepartner.api.identity;

import static com.dancepartner.api.identity.Callers.ADA;
import static com.dancepartner.api.identity.Callers.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.AccountActionRequest;
import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.UserList;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffResourceTest {

    private static final UUID USER = UUID.randomUUID();
    private static final AccountActionRequest REASON = new AccountActionRequest("harassed a host");

    private final StaffDesk desk = mock();
    private final StaffResource resource = new StaffResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.desk = desk;
        resource.caller = Callers.ada();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @DisplayName("R139: accounts are shown page by page, 1 to 100 at a time")
    @CsvSource({"1, 0", "50, 7", "100, 2147483647"})
    void pages(String limit, String offset) {
        UserList list = new UserList(List.of(VIEW), 1);
        when(desk.find("ada", Integer.parseInt(limit), Integer.parseInt(offset)))
                .thenReturn(list);
        assertThat(resource.find("ada", limit, offset)).isSameAs(list);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @DisplayName("R139: other pages are refused by their field")
    @CsvSource({"0, 0, limit", "101, 0, limit", "many, 0, limit", "50, -1, offset", "50, 2147483648, offset"})
    void otherPages(String limit, String offset, String field) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> resource.find("ada", limit, offset))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
        verifyNoInteractions(desk);
    }

    @Test
    @DisplayName("G07: a role is granted by who asks, and shown")
    void grants() {
        when(desk.grant(ADA, USER, Role.OPS)).thenReturn(VIEW);
        assertThat(resource.grant(USER, Role.OPS)).isSameAs(VIEW);
    }

    @Test
    @DisplayName("G07: and taken")
    void revokes() {
        when(desk.revoke(ADA, USER, Role.OPS)).thenReturn(VIEW);
        assertThat(resource.revoke(USER, Role.OPS)).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R144: an account is deactivated for a reason")
    void deactivates() {
        when(desk.deactivate(ADA, USER, REASON)).thenReturn(VIEW);
        assertThat(resource.deactivate(USER, REASON)).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R144: and reactivated for one")
    void reactivates() {
        when(desk.reactivate(ADA, USER, REASON)).thenReturn(VIEW);
        assertThat(resource.reactivate(USER, REASON)).isSameAs(VIEW);
    }
}
