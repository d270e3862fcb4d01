package com.dancepartner.domain.host;

import java.util.UUID;

/** A profile that a search found, with its distance in metres. */
public record HostHit(UUID profileId, double distanceMetres) {}
