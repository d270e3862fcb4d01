package com.dancepartner.app.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of bookings.
 *
 * @param nextCursor the {@code cursor} of the next page; absent on the last
 */
public record BookingList(List<BookingView> items, @Nullable String nextCursor) {}
