/**
 * Calendars of people elsewhere: the private feed of their bookings, and the busy times that hosts import (R312, R318).
 * Health and leases run on the database's own clock.
 */
@NullMarked
package com.dancepartner.domain.calendar;

import org.jspecify.annotations.NullMarked;
