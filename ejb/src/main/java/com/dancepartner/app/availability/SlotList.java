package com.dancepartner.app.availability;

import java.util.List;

/** When a host is free for a session of this length. */
public record SlotList(String timeZone, int durationMinutes, List<SlotView> slots) {}
