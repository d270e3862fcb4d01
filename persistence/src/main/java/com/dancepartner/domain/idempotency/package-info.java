/** Requests that may be sent again without being done again: each key of a person has one answer (G51). */
@NullMarked
package com.dancepartner.domain.idempotency;

import org.jspecify.annotations.NullMarked;
