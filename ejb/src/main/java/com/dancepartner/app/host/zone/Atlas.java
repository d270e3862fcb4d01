package com.dancepartner.app.host.zone;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import net.iakovlev.timeshape.TimeZoneEngine;
import net.iakovlev.timeshape.proto.Geojson.Feature;

/** Where which zone may be: the bounds are kept, and of the few zones that come into question the shapes are asked. */
final class Atlas {

    /** Held, so that its level stays: the library tells of each start, and we start it for each question. */
    private static final Logger LIBRARY = Logger.getLogger("net.iakovlev.timeshape");

    private final Map<String, List<Box>> bounds;

    private Atlas(Map<String, List<Box>> bounds) {
        this.bounds = bounds;
    }

    /** Reads the whole archive, which takes a second. */
    static Atlas drawn() {
        LIBRARY.setLevel(Level.WARNING);
        Map<String, List<Box>> bounds = new HashMap<>();
        Shapes.read((entry, shape) -> bounds.put(entry.getName(), Box.of(Feature.parseFrom(shape.readAllBytes()))));
        return new Atlas(bounds);
    }

    /** Empty where no zone is known; that takes no reading, any other answer some 0.2 seconds of it. */
    Optional<ZoneId> zoneAt(double latitude, double longitude) {
        Set<String> candidates = candidates(latitude, longitude);
        return candidates.isEmpty()
                ? Optional.empty()
                : TimeZoneEngine.initialize(Shapes.of(candidates)).query(latitude, longitude);
    }

    private Set<String> candidates(double latitude, double longitude) {
        return bounds.entrySet().stream()
                .filter(zone -> zone.getValue().stream().anyMatch(box -> box.holds(latitude, longitude)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
