package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;

/**
 * Captured money between host and platform. The platform's part is rounded, the host has the rest: together they are
 * always the whole (G15).
 */
public record Split(Money host, Money platform) {

    /** @param platformFeeBps the platform's part in basis points */
    public static Split of(Money whole, int platformFeeBps) {
        Money platform = whole.share(platformFeeBps);
        return new Split(whole.minus(platform), platform);
    }

    /** What each gives back when this becomes less. */
    Split minus(Split less) {
        return new Split(host.minus(less.host), platform.minus(less.platform));
    }
}
