/** The header Idempotency-Key: a request that is sent again gets the first answer again (G51). */
@NullMarked
package com.dancepartner.api.idempotency;

import org.jspecify.annotations.NullMarked;
