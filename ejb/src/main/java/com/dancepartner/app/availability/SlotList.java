package com.dancepartner.app.availability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a host is free for a session of this length.
 *
 * @param timeZone IANA zone of the host's home
 * @param yourTimeZone IANA zone of the caller, where it is known
 */
public record SlotList(String timeZone, @Nullable String yourTimeZone, int durationMinutes, List<SlotView> slots) {}
