/**
 * A small container for joint tests: real beans with injection, transactions and observers, EclipseLink on a real
 * database, and the real gateway to Stripe with the stand-in behind it; no server.
 */
@NullMarked
package com.dancepartner.app.harness;

import org.jspecify.annotations.NullMarked;
