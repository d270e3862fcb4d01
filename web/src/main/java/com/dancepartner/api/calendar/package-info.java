/** Calendars elsewhere: the private feed of bookings, one booking to add, and calendars whose busy times are imported (R312, R318). */
@NullMarked
package com.dancepartner.api.calendar;

import org.jspecify.annotations.NullMarked;
