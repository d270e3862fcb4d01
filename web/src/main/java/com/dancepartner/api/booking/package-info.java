/** Bookings over HTTP (R088 to R094, R101). */
@NullMarked
package com.dancepartner.api.booking;

import org.jspecify.annotations.NullMarked;
