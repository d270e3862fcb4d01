/** Limits at the door of the API (R073, R532, G47), before anybody reads a body. */
@NullMarked
package com.dancepartner.api.limit;

import org.jspecify.annotations.NullMarked;
