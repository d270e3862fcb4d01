/** Bookings and their money, for staff. */
@NullMarked
package com.dancepartner.admin.booking;

import org.jspecify.annotations.NullMarked;
