package com.dancepartner.app.discovery;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.cluster.GridQuestions;
import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.app.time.RealTime;
import com.hazelcast.core.HazelcastException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Nodes that share one cache and hear each other's messages, at once or on delivery; and a time to pass. */
final class FakeGrid {

    private final Map<String, String> entries = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private boolean holding;
    private boolean away;
    private Instant now = Samples.NOW;

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    HostPages node() {
        HostPages pages = new HostPages();
        pages.caches = caches();
        pages.grid = new GridQuestions();
        pages.messages = messages();
        pages.realTime = new RealTime() {
            @Override
            public Instant now() {
                return now;
            }
        };
        pages.listen();
        return pages;
    }

    /** What the shared cache holds. */
    Map<String, String> entries() {
        entries.keySet().removeIf(key -> !now.isBefore(ends.getOrDefault(key, now)));
        return entries;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** From now on each question is answered with an exception. */
    void fail() {
        away = true;
    }

    /** Messages wait until they are delivered. */
    void hold() {
        holding = true;
    }

    void deliver() {
        holding = false;
        List<String> texts = List.copyOf(held);
        held.clear();
        texts.forEach(this::tell);
    }

    private SharedCaches caches() {
        Cache<String, String> cache = cache();
        SharedCaches caches = mock(withSettings().stubOnly());
        when(caches.of("host-profiles", Duration.ofMinutes(5))).thenReturn(cache);
        return caches;
    }

    private Cache<String, String> cache() {
        Cache<String, String> cache = mock(withSettings().stubOnly());
        when(cache.get(anyString())).thenAnswer(call -> there().get(call.<String>getArgument(0)));
        when(cache.remove(anyString())).thenAnswer(call -> there().remove(call.<String>getArgument(0)) != null);
        doAnswer(call -> put(call.getArgument(0), call.getArgument(1)))
                .when(cache)
                .put(anyString(), anyString());
        return cache;
    }

    private Map<String, String> there() {
        if (away) {
            throw new HazelcastException("the grid is away");
        }
        return entries();
    }

    private @Nullable Void put(String key, String text) {
        there().put(key, text);
        ends.put(key, now.plus(Duration.ofMinutes(5)));
        return null;
    }

    private ClusterMessages messages() {
        ClusterMessages messages = mock();
        doAnswer(call -> listeners.add(call.getArgument(1))).when(messages).subscribe(any(), any());
        doAnswer(call -> publish(call.getArgument(1))).when(messages).publish(any(), any());
        return messages;
    }

    private @Nullable Void publish(String text) {
        there();
        if (holding) {
            held.add(text);
        } else {
            tell(text);
        }
        return null;
    }

    private void tell(String text) {
        listeners.forEach(listener -> listener.accept(text));
    }
}
