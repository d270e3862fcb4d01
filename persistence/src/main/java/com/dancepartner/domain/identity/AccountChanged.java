package com.dancepartner.domain.identity;

import java.util.UUID;

/** What is known of an account has changed: what was remembered of it is stale. */
public record AccountChanged(UUID userId) {}
