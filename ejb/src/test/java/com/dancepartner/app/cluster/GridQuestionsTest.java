package com.dancepartner.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GridQuestionsTest {

    private static final Logger LOG = Logger.getLogger(GridQuestions.class.getName());

    private final GridQuestions questions = new GridQuestions();
    private final Warnings warnings = new Warnings();
    private long nanos = Long.MAX_VALUE - 1; // a stopwatch may run over

    @BeforeEach
    void listen() {
        questions.stopwatch = () -> nanos;
        LOG.addHandler(warnings);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(warnings);
        LOG.setUseParentHandlers(true);
    }

    @Test
    @DisplayName("G47: the grid's answer is handed on, and so is an exception that is not the grid's")
    void answers() {
        assertThat(questions.ask(() -> "answer")).contains("answer");
        assertThatThrownBy(() -> questions.ask(() -> {
                    throw new IllegalArgumentException("ours");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(warnings.texts).isEmpty();
    }

    @Test
    @DisplayName("G47: when the grid fails or is stopped there is no answer, and no exception")
    void noAnswer() {
        assertThat(questions.ask(GridQuestionsTest::failing)).isEmpty();
        after(Duration.ofSeconds(5));
        assertThat(questions.ask(() -> {
                    throw new HazelcastInstanceNotActiveException();
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("G47: a grid that failed is left alone for five seconds, then asked again")
    void leftAlone() {
        questions.ask(GridQuestionsTest::failing);
        after(Duration.ofMillis(4_999));
        assertThat(questions.ask(() -> "answer")).isEmpty();
        after(Duration.ofMillis(1));
        assertThat(questions.ask(() -> "answer")).contains("answer");
        assertThat(questions.ask(() -> "answer")).contains("answer");
    }

    @Test
    @DisplayName("G47: a grid that keeps failing is told of once a minute")
    void onceAMinute() {
        for (int i = 0; i <= 12; i++) {
            questions.ask(GridQuestionsTest::failing);
            after(Duration.ofSeconds(5));
        }
        assertThat(warnings.texts)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("The data grid does not answer"));
    }

    private static String failing() {
        throw new HazelcastException("away");
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private static final class Warnings extends Handler {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(Level.WARNING)) {
                texts.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
