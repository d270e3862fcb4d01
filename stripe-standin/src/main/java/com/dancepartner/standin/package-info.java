/**
 * A stand-in for Stripe: speaks Stripe's HTTP API (version 2026-07-29.dahlia) for what a marketplace with separate
 * charges and transfers uses, keeps state, sends signed webhooks, and can be driven through time and into faults by its
 * control API. For development, demonstration and tests; it moves no money and knows no secrets.
 */
@NullMarked
package com.dancepartner.standin;

import org.jspecify.annotations.NullMarked;
