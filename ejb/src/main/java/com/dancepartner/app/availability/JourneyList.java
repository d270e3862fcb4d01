package com.dancepartner.app.availability;

import java.util.List;

/** The journeys of a host that are not over, in order. */
public record JourneyList(List<JourneyView> items) {}
