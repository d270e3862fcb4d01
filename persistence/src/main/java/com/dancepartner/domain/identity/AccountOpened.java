package com.dancepartner.domain.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody registered. Fired in the transaction that opens the account. */
public record AccountOpened(UUID userId, UserType userType, Instant occurredAt) {}
