package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time zones that a calendar speaks of: by the names that everybody knows, where it uses them, else as it describes them
 * itself. What names none is at home.
 */
final class Zones {

    /** Behind whatever a vendor puts in front. */
    private static final Pattern AT_THE_END = Pattern.compile("[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}$");

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

    private final ZoneRules home;
    private final LocalDateTime around;
    private final Budget budget;
    private final Map<String, Component> described = new HashMap<>();
    private final Map<String, ZoneRules> read = new HashMap<>();

    /** @param around in UTC, the middle of the time that matters */
    Zones(Component calendar, ZoneId home, LocalDateTime around, Budget budget) {
        this.home = home.getRules();
        this.around = around;
        this.budget = budget;
        calendar.parts("VTIMEZONE")
                .forEach(zone -> zone.first("TZID")
                        .ifPresent(name -> described.putIfAbsent(name.value().strip(), zone)));
    }

    ZoneRules home() {
        return home;
    }

    /** @throws BusinessException VALIDATION_ERROR for a zone that nobody knows */
    ZoneRules of(@Nullable String name) {
        return name == null ? home : read.computeIfAbsent(name.strip(), this::find);
    }

    private ZoneRules find(String name) {
        Component description = described.get(name);
        Optional<String> location = Optional.ofNullable(description)
                .flatMap(zone -> zone.first("X-LIC-LOCATION"))
                .map(line -> line.value().strip());
        return known(name)
                .or(() -> location.flatMap(Zones::known))
                .map(ZoneId::getRules)
                .orElseGet(() -> asDescribed(name, description));
    }

    private ZoneRules asDescribed(String name, @Nullable Component description) {
        if (description == null) {
            throw Unreadable.because("The calendar speaks of a time zone that is not known: %s", name);
        }
        return ZoneReader.read(description, around, budget);
    }

    private static Optional<ZoneId> known(String name) {
        Matcher end = AT_THE_END.matcher(name);
        String candidate = !NAMES.contains(name) && end.find() ? end.group() : name;
        return NAMES.contains(candidate) ? Optional.of(ZoneId.of(candidate)) : Optional.empty();
    }
}
