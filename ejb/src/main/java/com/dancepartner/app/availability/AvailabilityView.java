package com.dancepartner.app.availability;

import java.util.List;

/** The weekly windows of a host, local to this IANA zone. */
public record AvailabilityView(String timeZone, List<WindowInput> windows) {}
