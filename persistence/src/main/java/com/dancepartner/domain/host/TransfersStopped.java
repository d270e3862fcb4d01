package com.dancepartner.domain.host;

import java.time.Instant;
import java.util.UUID;

/**
 * Stripe does not let us send a host money any more; fired inside the transaction that notes it.
 *
 * @param userId the host
 */
public record TransfersStopped(UUID userId, Instant at) {}
