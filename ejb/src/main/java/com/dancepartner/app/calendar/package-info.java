/**
 * Calendars elsewhere: the signed private feed of one's bookings, and the busy times that hosts import from their own calendars,
 * uploaded or fetched, with what is known of their health (R312, R318, R370; G09 to G11).
 */
@NullMarked
package com.dancepartner.app.calendar;

import org.jspecify.annotations.NullMarked;
