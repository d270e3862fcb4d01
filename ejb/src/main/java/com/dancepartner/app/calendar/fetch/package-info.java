/** Fetches calendars by HTTP from wherever hosts say, and from nowhere inside: the only package that knows a client for it. */
@NullMarked
package com.dancepartner.app.calendar.fetch;

import org.jspecify.annotations.NullMarked;
