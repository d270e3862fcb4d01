/** Signing staff in to the console, on the same accounts as the API. */
@NullMarked
package com.dancepartner.app.security;

import org.jspecify.annotations.NullMarked;
