/** Money over HTTP (R098 to R100), and Stripe's webhooks. */
@NullMarked
package com.dancepartner.api.payment;

import org.jspecify.annotations.NullMarked;
