package com.dancepartner.app.calendar;

import java.util.List;

/** A host's calendars elsewhere, the oldest first. */
public record FeedList(List<FeedView> items) {}
