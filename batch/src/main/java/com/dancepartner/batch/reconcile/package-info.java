/** The daily job that compares our books with Stripe. */
@NullMarked
package com.dancepartner.batch.reconcile;

import org.jspecify.annotations.NullMarked;
