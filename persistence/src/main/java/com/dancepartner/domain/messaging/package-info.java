/** Conversations between two people and their messages (R388 to R396). */
@NullMarked
package com.dancepartner.domain.messaging;

import org.jspecify.annotations.NullMarked;
