/** The one clock. Nothing else in the product asks what time it is. */
@NullMarked
package com.dancepartner.app.time;

import org.jspecify.annotations.NullMarked;
