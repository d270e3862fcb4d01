package com.dancepartner.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

    @ParameterizedTest
    @DisplayName("R524: fields at fault are named as the API spells them")
    @CsvSource({
        "email, email",
        "scheduledStart, scheduled_start",
        "hourlyRateCents, hourly_rate_cents",
        "line2Text, line2_text",
        "scheduled_start, scheduled_start",
        "'', ''"
    })
    void spelling(String javaName, String wireName) {
        assertThat(SnakeCase.of(javaName)).isEqualTo(wireName);
    }

    @Test
    @DisplayName("R524: the spelling does not depend on the server's language")
    void turkishServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(SnakeCase.of("hostId")).isEqualTo("host_id");
            assertThat(SnakeCase.of("messageIndex")).isEqualTo("message_index");
        } finally {
            Locale.setDefault(before);
        }
    }
}
