/** Hosts' calendars, free slots and verdicts over HTTP (R083, R086, R327, R365 to R369, G09 to G11, G38). */
@NullMarked
package com.dancepartner.api.availability;

import org.jspecify.annotations.NullMarked;
