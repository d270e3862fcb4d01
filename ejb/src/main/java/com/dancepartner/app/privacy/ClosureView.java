package com.dancepartner.app.privacy;

import java.time.Instant;

/**
 * A closed account.
 *
 * @param eraseAt until then its owner can restore it
 */
public record ClosureView(Instant eraseAt) {}
