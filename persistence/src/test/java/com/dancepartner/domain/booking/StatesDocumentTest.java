package com.dancepartner.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatesDocumentTest {

    private static final String COMMAND =
            "./mvnw test -pl persistence -am -Dtest=StatesDocumentTest -Dstates.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    private static final Path DOCUMENT = Path.of("..", "docs", "booking-states.md");

    @Test
    @DisplayName("R308, G01: docs/booking-states.md says what the table of transitions says")
    void documentEqualsTable() throws IOException {
        String written = StatesDocument.written(COMMAND);
        if (Boolean.getBoolean("states.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("the table has changed: write the document anew with " + COMMAND)
                .isEqualTo(written);
    }

    @Test
    @DisplayName("R308: every state, event and condition of the table is in the document")
    void everythingIsSaid() {
        String written = StatesDocument.written(COMMAND);
        for (Transition row : Transition.TABLE) {
            assertThat(written)
                    .contains("| `" + row.from().wire() + "` | `" + row.event().wire() + "` |")
                    .contains(row.guard().words());
        }
        assertThat(written).contains("stateDiagram-v2", "[*] --> awaiting_payment", "declined --> [*]");
    }
}
