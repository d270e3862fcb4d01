/** Requests that may be sent again without being done again (G51). */
@NullMarked
package com.dancepartner.app.idempotency;

import org.jspecify.annotations.NullMarked;
