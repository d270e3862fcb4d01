package com.dancepartner.app.review;

import java.time.Instant;
import java.util.UUID;

/** A review as the public sees it. */
public record ReviewView(UUID id, String reviewerName, int rating, String comment, Instant createdAt) {}
