package com.dancepartner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdReaderTest {

    @ParameterizedTest(name = "{0} ids")
    @DisplayName("batch: every id is read once and in order, however many pages they fill")
    @ValueSource(ints = {0, 1, 99, 100, 101, 250})
    void readsAll(int count) {
        Ids reader = new Ids(count);
        reader.open(null);
        assertThat(reader.rest()).containsExactlyElementsOf(ids(1, count));
    }

    @Test
    @DisplayName("batch: ids are asked for a hundred at a time, each page after the last id of the one before")
    void pages() {
        Ids reader = new Ids(250);
        reader.open(null);
        assertThat(reader.rest()).hasSize(250);
        assertThat(reader.asked).containsExactly("null, 100", id(100) + ", 100", id(200) + ", 100", id(250) + ", 100");
    }

    @Test
    @DisplayName("batch: the end stays the end")
    void end() {
        Ids reader = new Ids(1);
        reader.open(null);
        assertThat(reader.rest()).hasSize(1);
        assertThat(reader.readItem()).isNull();
        assertThat(reader.checkpointInfo()).isEqualTo(id(1));
    }

    @Test
    @DisplayName("batch: before the first id there is no checkpoint")
    void noCheckpoint() {
        Ids reader = new Ids(3);
        reader.open(null);
        assertThat(reader.checkpointInfo()).isNull();
    }

    @Test
    @DisplayName("batch: the checkpoint is the last id that was read, not the last of the page")
    void checkpoint() {
        Ids reader = new Ids(150);
        reader.open(null);
        assertThat(reader.readItem()).isEqualTo(id(1));
        assertThat(reader.readItem()).isEqualTo(id(2));
        assertThat(reader.checkpointInfo()).isEqualTo(id(2));
    }

    @ParameterizedTest(name = "stopped after {0} of 250")
    @DisplayName("batch: a restarted run goes on after its checkpoint and leaves nothing out")
    @ValueSource(ints = {1, 50, 100, 101, 249, 250})
    void resumes(int stoppedAfter) {
        Ids stopped = new Ids(250);
        stopped.open(null);
        for (int i = 0; i < stoppedAfter; i++) {
            assertThat(stopped.readItem()).isNotNull();
        }
        Ids restarted = new Ids(250);
        restarted.open(stopped.checkpointInfo());
        assertThat(restarted.rest()).containsExactlyElementsOf(ids(stoppedAfter + 1, 250));
    }

    @Test
    @DisplayName("batch: a run restarted at its end reads nothing twice")
    void resumesAtTheEnd() {
        Ids restarted = new Ids(250);
        restarted.open(id(250));
        assertThat(restarted.rest()).isEmpty();
        assertThat(restarted.checkpointInfo()).isEqualTo(id(250));
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    private static List<UUID> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(IdReaderTest::id).toList();
    }

    /** Reads the ids 1 to count, and keeps what it was asked. */
    private static final class Ids extends IdReader {

        private final int count;
        private final List<String> asked = new ArrayList<>();

        Ids(int count) {
            this.count = count;
        }

        @Override
        protected List<UUID> next(@Nullable UUID after, int limit) {
            asked.add(after + ", " + limit);
            long first = after == null ? 1 : after.getLeastSignificantBits() + 1;
            return ids(first, Math.min(count, first + limit - 1));
        }

        List<Object> rest() {
            List<Object> rest = new ArrayList<>();
            for (Object id = readItem(); id != null; id = readItem()) {
                rest.add(id);
            }
            return rest;
        }
    }
}
