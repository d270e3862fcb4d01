/** Who calls, proved by a token; and what they may do. */
@NullMarked
package com.dancepartner.api.security;

import org.jspecify.annotations.NullMarked;
