package com.dancepartner.domain.payment;

/**
 * A refund as it is to be posted.
 *
 * @param parts what it takes from host and platform
 * @param afterTransfer whether the host was paid before, and owes that part from now on
 */
public record Refund(Split parts, boolean afterTransfer) {}
