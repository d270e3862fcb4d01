package com.dancepartner.domain.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * The private address of a person's bookings.
 *
 * @param generation how often it was renewed, from 1: addresses of earlier ones lead nowhere
 * @param createdAt when this generation began
 */
public record CalendarLink(UUID userId, int generation, Instant createdAt) {}
