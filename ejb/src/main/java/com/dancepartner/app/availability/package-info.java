/** What hosts say of when they dance, the free slots that follow, and why a time is not free (R312 to R320, R327, R365 to R369). */
@NullMarked
package com.dancepartner.app.availability;

import org.jspecify.annotations.NullMarked;
