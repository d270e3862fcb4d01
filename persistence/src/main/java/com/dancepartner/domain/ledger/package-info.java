/** Double-entry books: append-only, per currency, each journal nets to zero. */
@NullMarked
package com.dancepartner.domain.ledger;

import org.jspecify.annotations.NullMarked;
