package com.dancepartner.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogContextTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("com.dancepartner.app.logging.LogContextTest");
    private static final Logger OTHERS = Logger.getLogger("org.example.LogContextTest");

    private final Captured captured = new Captured();

    @BeforeEach
    void listen() {
        ROOT.addHandler(captured);
        LogContext.install();
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(captured);
        LogContext.clear();
    }

    @Test
    @DisplayName("log lines carry the request's and the user's id while a request runs")
    void fields() {
        LogContext.put("request_id", "r-1");
        LogContext.put("user_id", "u-1");
        OURS.info("Something happened");
        assertThat(captured.parameters()).containsExactly(Map.of("request_id", "r-1", "user_id", "u-1"));
    }

    @Test
    @DisplayName("a line's own parameters stay, before ours")
    void ownParameters() {
        LogContext.put("request_id", "r-1");
        OURS.log(Level.INFO, "{0} and {1}", new Object[] {"a", "b"});
        assertThat(captured.parameters()).containsExactly("a", "b", Map.of("request_id", "r-1"));
    }

    @Test
    @DisplayName("after the request, and outside of any, lines carry nothing")
    void cleared() {
        LogContext.put("request_id", "r-1");
        LogContext.clear();
        OURS.info("Afterwards");
        assertThat(captured.parameters()).isEmpty();
    }

    @Test
    @DisplayName("a second installation, as of a redeployed module, adds nothing twice")
    void installedTwice() {
        LogContext.install();
        LogContext.put("request_id", "r-1");
        OURS.info("Once");
        assertThat(captured.parameters()).hasSize(1);
    }

    @Test
    @DisplayName("other loggers' lines stay as they are")
    void othersLines() {
        LogContext.put("request_id", "r-1");
        OTHERS.info("Not ours");
        assertThat(captured.parameters()).isEmpty();
    }

    @Test
    @DisplayName("another thread's request is another request")
    void threads() throws InterruptedException {
        LogContext.put("request_id", "r-1");
        Thread other = new Thread(() -> OURS.info("Elsewhere"));
        other.start();
        other.join();
        assertThat(captured.parameters()).isEmpty();
    }

    @Test
    @DisplayName("what is put later does not change a line that was written")
    void linesKeepTheirFields() {
        LogContext.put("request_id", "r-1");
        OURS.info("First");
        LogContext.put("request_id", "r-2");
        assertThat(captured.parameters()).containsExactly(Map.of("request_id", "r-1"));
    }

    /** Stands where the server's handlers stand. */
    private static final class Captured extends Handler {

        private final List<LogRecord> lines = new ArrayList<>();

        List<Object> parameters() {
            assertThat(lines).hasSize(1);
            Object[] parameters = lines.get(0).getParameters();
            return parameters == null ? List.of() : List.of(parameters);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLoggerName().endsWith("LogContextTest")) {
                lines.add(line);
            }
        }

        @Override
        public void flush() {
            // keeps all
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
