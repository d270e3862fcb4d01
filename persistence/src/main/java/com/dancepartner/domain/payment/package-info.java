/**
 * Money on its way: a payment for each session and each extension, and the commands that tell Stripe of it (R331 to R360,
 * G12, G13).
 */
@NullMarked
package com.dancepartner.domain.payment;

import org.jspecify.annotations.NullMarked;
