package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.identity.DeviceTraits;
import com.dancepartner.domain.identity.SecretToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTest {

    private final Visitor visitor = new Visitor("192.0.2.1", "Browser/1.0");

    @Test
    @DisplayName("G17: a device shows where it is")
    void address() {
        assertThat(device(visitor, null, null).address()).isEqualTo("192.0.2.1");
    }

    @Test
    @DisplayName("G17: a device that names itself is known by that, wherever and in whatever browser it is")
    void knownByItsId() {
        assertThat(device(visitor, "installation-1", null).fingerprint())
                .isEqualTo(SecretToken.sha256("id:installation-1"))
                .isEqualTo(device(new Visitor("192.0.2.2", "Other/2.0"), "installation-1", null)
                        .fingerprint());
    }

    @Test
    @DisplayName("G17: a device that does not is known by its browser")
    void knownByItsBrowser() {
        assertThat(device(visitor, null, null).fingerprint()).isEqualTo(SecretToken.sha256("agent:Browser/1.0"));
    }

    @ParameterizedTest(name = "''{0}'' of ''{1}'': ''{2}''")
    @DisplayName("G17: a device is called what its owner calls it, or else what its browser says")
    @CsvSource({
        "' My phone ', Browser, My phone",
        ", Browser, Browser",
        "' ', Browser, Browser",
        ", '', Unknown device",
        "'', ' ', Unknown device"
    })
    void name(@Nullable String given, String agent, String name) {
        assertThat(device(new Visitor("192.0.2.1", agent), null, given).name()).isEqualTo(name);
    }

    @Test
    @DisplayName("G17: a name has at most 100 characters")
    void longName() {
        assertThat(device(new Visitor("192.0.2.1", "x".repeat(100)), null, null).name())
                .hasSize(100);
        assertThat(device(new Visitor("192.0.2.1", "x".repeat(500)), null, null).name())
                .hasSize(100);
    }

    private static DeviceTraits device(Visitor visitor, @Nullable String id, @Nullable String name) {
        return visitor.device(new LoginRequest("ada@example.com", "Tango4Two", null, id, name));
    }
}
