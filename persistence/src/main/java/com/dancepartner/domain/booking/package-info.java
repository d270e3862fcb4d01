/** Bookings: their states, who may move them, and the database's word that no hour is sold twice (R307 to R370). */
@NullMarked
package com.dancepartner.domain.booking;

import org.jspecify.annotations.NullMarked;
