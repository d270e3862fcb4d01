/** The adapter to Stripe: the only place that knows its SDK. */
@NullMarked
package com.dancepartner.app.payment.stripe;

import org.jspecify.annotations.NullMarked;
