/**
 * iCalendar (RFC 5545), written and read: the only package that knows a library for it. What is read may be hostile, and costs
 * no more than its size allows.
 */
@NullMarked
package com.dancepartner.app.calendar.ical;

import org.jspecify.annotations.NullMarked;
