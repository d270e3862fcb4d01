/** Spans of time and what is common to all who reckon with them. */
@NullMarked
package com.dancepartner.domain.time;

import org.jspecify.annotations.NullMarked;
