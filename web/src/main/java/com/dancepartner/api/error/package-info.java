/** The one form of every error (R524). */
@NullMarked
package com.dancepartner.api.error;

import org.jspecify.annotations.NullMarked;
