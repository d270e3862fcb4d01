package com.dancepartner.app.availability;

import java.util.List;

/**
 * When a host dances, as the host sees it.
 *
 * @param timeZone IANA zone of the host's home: weekly windows are local to it, and on journeys to the zone there
 * @param overrides openings and blocks that are not over, in order
 * @param travel journeys that are not over, in order
 */
public record AvailabilityView(
        String timeZone,
        List<WindowInput> windows,
        RulesView rules,
        List<OverrideView> overrides,
        List<JourneyView> travel) {}
