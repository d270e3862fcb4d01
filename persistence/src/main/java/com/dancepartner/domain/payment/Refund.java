package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;

/**
 * A refund as it is to be posted.
 *
 * @param parts what it takes from host and platform
 * @param debt what of the host's part they had got already, and owe from now on
 */
public record Refund(Split parts, Money debt) {}
