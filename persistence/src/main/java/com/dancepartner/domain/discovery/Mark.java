package com.dancepartner.domain.discovery;

import java.util.UUID;

/**
 * The place after a host in an order: the next page begins behind it, whoever came or went meanwhile.
 *
 * @param key what the order goes by, exactly
 * @param profileId of the last host shown
 * @param total as it was counted for the first page
 */
public record Mark(double key, UUID profileId, int total) {}
