/** Booking a session and leading it to its end (R335 to R364). */
@NullMarked
package com.dancepartner.app.booking;

import org.jspecify.annotations.NullMarked;
