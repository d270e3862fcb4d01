/** Saying to Stripe what the database decided, and recording what became of it (R331 to R360, ADR 3). */
@NullMarked
package com.dancepartner.app.payment;

import org.jspecify.annotations.NullMarked;
