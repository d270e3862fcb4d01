/**
 * The fourteen invariants of money, as questions to the database and to Stripe, for tests, operators and a running
 * product (R331 to R364, R504). Plain JDBC: needs neither a container nor entities.
 */
@NullMarked
package com.dancepartner.domain.invariant;

import org.jspecify.annotations.NullMarked;
