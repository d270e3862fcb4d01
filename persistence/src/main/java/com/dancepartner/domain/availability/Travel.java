package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.ZoneId;

/** A stay in another city: weekly windows are read in its zone while it lasts. */
public record Travel(TimeSpan span, ZoneId zone) {}
