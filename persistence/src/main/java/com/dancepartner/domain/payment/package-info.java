/** Money on its way: one payment for each booking, and the commands that tell Stripe of it (R331 to R360). */
@NullMarked
package com.dancepartner.domain.payment;

import org.jspecify.annotations.NullMarked;
