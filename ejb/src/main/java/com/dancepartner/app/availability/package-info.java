/** Opening hours, and the free slots they leave (R365 to R369). */
@NullMarked
package com.dancepartner.app.availability;

import org.jspecify.annotations.NullMarked;
