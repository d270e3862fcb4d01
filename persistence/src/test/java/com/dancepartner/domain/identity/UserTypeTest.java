package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTypeTest {

    @ParameterizedTest(name = "{0}: hosts {1}, then {2}, kept as {3}")
    @DisplayName("R134, R269: who hosts, what becomes of who begins to, and how it is kept")
    @CsvSource({"CLIENT, false, BOTH, client", "HOST, true, HOST, host", "BOTH, true, BOTH, both"})
    void types(UserType type, boolean hosts, UserType hosting, String kept) {
        assertThat(type.isHost()).isEqualTo(hosts);
        assertThat(type.withHosting()).isEqualTo(hosting);
        assertThat(type.wire()).isEqualTo(kept);
    }
}
