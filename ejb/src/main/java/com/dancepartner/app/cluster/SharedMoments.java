package com.dancepartner.app.cluster;

import com.hazelcast.map.IMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Moments noted under keys. A change is made as a whole, also when other nodes change the same key meanwhile. */
public final class SharedMoments {

    private final IMap<String, List<Instant>> map;

    SharedMoments(IMap<String, List<Instant>> map) {
        this.map = map;
    }

    public List<Instant> under(String key) {
        return orNone(PatientReading.read(map, key));
    }

    /** @param change from what is there to what shall be; asked again when somebody else was faster; may throw */
    public void change(String key, UnaryOperator<List<Instant>> change) {
        PatientReading.read(map, key); // where a member hangs, it shows here
        map.compute(key, (same, known) -> orNull(change.apply(orNone(known))));
    }

    public void forget(String key) {
        map.delete(key);
    }

    private static List<Instant> orNone(@Nullable List<Instant> known) {
        return known == null ? List.of() : known;
    }

    /** A list that every node can read and compare, whatever kind of list it was. */
    private static @Nullable List<Instant> orNull(List<Instant> moments) {
        return moments.isEmpty() ? null : new ArrayList<>(moments);
    }
}
