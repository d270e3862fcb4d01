package com.dancepartner.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.OperationTimeoutException;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedMapsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final SharedMaps maps = TestGrid.maps();

    @Test
    @DisplayName("G47: a map forgets what nobody wrote for its lifetime, and does not grow without end")
    void bounded() {
        IMap<String, String> map = maps.map("bounded", Duration.ofMinutes(2));
        MapConfig config = TestGrid.member().getConfig().findMapConfig(map.getName());
        assertThat(config.getTimeToLiveSeconds()).isEqualTo(120);
        assertThat(config.getEvictionConfig().getEvictionPolicy()).isEqualTo(EvictionPolicy.LRU);
        assertThat(config.getEvictionConfig().getSize()).isEqualTo(100_000);
    }

    @Test
    @DisplayName("G47: an entry's lifetime begins anew when it is replaced")
    void lifetimeOfAChangedEntry() {
        IMap<String, String> map = maps.map("changed", Duration.ofMinutes(2));
        map.putIfAbsent("a", "1");
        assertThat(map.getEntryView("a").getTtl()).isEqualTo(120_000);
        map.replace("a", "1", "2");
        assertThat(map.getEntryView("a").getTtl()).isEqualTo(120_000);
    }

    @Test
    @DisplayName("G47: another lifetime is another map, so that two releases can share a grid")
    void lifetimeInTheName() {
        maps.map("released", Duration.ofMinutes(2)).put("a", "1");
        assertThat(maps.map("released", Duration.ofMinutes(3)).get("a")).isNull();
        assertThat(TestGrid.maps().map("released", Duration.ofMinutes(2)).get("a"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("G24: moments are noted, changed and forgotten under their keys")
    void moments() {
        SharedMoments moments = maps.moments("moments", Duration.ofMinutes(2));
        assertThat(moments.under("a")).isEmpty();
        moments.change("a", none -> List.of(NOON));
        moments.change("a", known -> List.of(known.get(0), NOON.plusSeconds(1)));
        assertThat(moments.under("a")).containsExactly(NOON, NOON.plusSeconds(1));
        moments.change("a", known -> List.of());
        assertThat(moments.under("a")).isEmpty();
        moments.change("a", none -> List.of(NOON));
        moments.forget("a");
        assertThat(moments.under("a")).isEmpty();
    }

    @Test
    @DisplayName("G47: a member that hangs is waited for no longer than two seconds")
    void hangingMember() {
        IMap<String, String> map = answering(new CompletableFuture<>());
        assertThatThrownBy(() -> PatientReading.read(map, "a")).isInstanceOf(OperationTimeoutException.class);
    }

    @Test
    @DisplayName("G47: a member that fails is a failure of the grid, whatever its kind")
    void failingMember() {
        IMap<String, String> map = answering(CompletableFuture.failedFuture(new UnsupportedOperationException("odd")));
        assertThatThrownBy(() -> PatientReading.read(map, "a"))
                .isInstanceOf(HazelcastException.class)
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("G47: an interrupted thread stays interrupted")
    void interrupted() {
        IMap<String, String> map = answering(new CompletableFuture<>());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> PatientReading.read(map, "a")).isInstanceOf(HazelcastException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @SuppressWarnings("unchecked") // a mock knows no type arguments
    private static IMap<String, String> answering(CompletionStage<String> answer) {
        IMap<String, String> map = mock();
        when(map.getAsync(any())).thenReturn(answer);
        return map;
    }
}
