/** Compares our books with Stripe each day, keeps what differs, and shows it to finance (R356, R361, G05). */
@NullMarked
package com.dancepartner.app.reconciliation;

import org.jspecify.annotations.NullMarked;
