/** Plays the story of the product against a running server, over its public interfaces only. */
@NullMarked
package com.dancepartner.walk;

import org.jspecify.annotations.NullMarked;
