/** When a host can be booked: weekly windows now, and the slots they leave (R312 to R319, G09 to G11, G38). */
@NullMarked
package com.dancepartner.domain.availability;

import org.jspecify.annotations.NullMarked;
