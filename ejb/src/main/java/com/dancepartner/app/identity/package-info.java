/** Registering, signing in, and the tokens that prove it (R145 to R202). */
@NullMarked
package com.dancepartner.app.identity;

import org.jspecify.annotations.NullMarked;
