/** What hosts earned, read from payments, books and Stripe's payouts: nothing is written here (R100). */
@NullMarked
package com.dancepartner.domain.earnings;

import org.jspecify.annotations.NullMarked;
