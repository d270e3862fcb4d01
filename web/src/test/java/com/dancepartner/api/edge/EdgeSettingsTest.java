package com.dancepartner.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeSettingsTest {

    private static final String OWN = "http://127.0.0.1:8080";

    private final ServletContext context = mock();
    private final EdgeStart start = new EdgeStart();

    @Test
    @DisplayName("R071: the settings are read when the application starts")
    void read() {
        begin("http://127.0.0.1:8080", Optional.of("https://app.example.com"), "65536", "10");
        verify(context)
                .setAttribute(
                        EdgeSettings.class.getName(),
                        new EdgeSettings(
                                false,
                                new AllowedOrigins(OWN, Set.of("https://app.example.com")),
                                65_536,
                                Duration.ofSeconds(10)));
    }

    @Test
    @DisplayName("R071: requests find them")
    void found() {
        assertThat(EdgeSettings.of(Calls.call("GET", "/"))).isEqualTo(Calls.SETTINGS);
        assertThat(Calls.SETTINGS.encrypted()).as("the public address is https").isTrue();
    }

    @Test
    @DisplayName("R071: an impossible origin stops the start")
    void impossibleOrigin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(OWN, Optional.of("*"), "65536", "10"))
                .withMessageStartingWith("cors.origins holds '*'");
        verify(context, never()).setAttribute(any(), any());
    }

    @ParameterizedTest
    @DisplayName("G59: an impossible number stops the start, with its name, its bounds and an example")
    @ValueSource(strings = {"", "0", "-1", "64k", "1000001", "99999999999999999999", "1.5", " 1"})
    void impossibleNumber(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(OWN, Optional.empty(), value, "10"))
                .withMessage("body.limit.bytes holds '" + value + "': it is a whole number from 1 to 1000000,"
                        + " for example body.limit.bytes=65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(OWN, Optional.empty(), "65536", value))
                .withMessage("body.limit.seconds holds '" + value + "': it is a whole number from 1 to 600,"
                        + " for example body.limit.seconds=10");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void begin(String publicUrl, Optional<String> origins, String bytes, String seconds) {
        start.publicUrl = publicUrl;
        start.origins = origins;
        start.mostBytes = bytes;
        start.patience = seconds;
        start.contextInitialized(new ServletContextEvent(context));
    }
}
