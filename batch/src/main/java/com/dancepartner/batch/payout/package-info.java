/** The payout job: plan the transfers that are due, settle them with Stripe, report. */
@NullMarked
package com.dancepartner.batch.payout;

import org.jspecify.annotations.NullMarked;
