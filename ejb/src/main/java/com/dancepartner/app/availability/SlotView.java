package com.dancepartner.app.availability;

import java.time.Instant;

/** A free span (UTC), with its start as the clock on the host's wall shows it. */
public record SlotView(Instant start, Instant end, String localStart) {}
