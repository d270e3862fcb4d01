package com.dancepartner.domain.booking;

import com.dancepartner.domain.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a session costs, by the host's rate and the platform's fee of when it was booked. Never changed, only replaced. */
@Embeddable
public class Price {

    @Column(name = "amount_cents")
    private long amountCents;

    @Column(name = "platform_fee_cents")
    private long platformFeeCents;

    @Column(name = "hourly_rate_cents")
    private long hourlyRateCents;

    @Column(name = "platform_fee_bps")
    private int platformFeeBps;

    private String currency;

    protected Price() {}

    private Price(Money total, Money fee, Money rate, int feeBps) {
        this.amountCents = total.minor();
        this.platformFeeCents = fee.minor();
        this.hourlyRateCents = rate.minor();
        this.platformFeeBps = feeBps;
        this.currency = total.currency();
    }

    /** @param feeBps the platform's part of what the client pays, in basis points */
    public static Price of(Money hourlyRate, long minutes, int feeBps) {
        Money total = hourlyRate.forMinutes(minutes);
        return new Price(total, total.share(feeBps), hourlyRate, feeBps);
    }

    /** The price of more time at the same rate. */
    Money forMinutes(long minutes) {
        return hourlyRate().forMinutes(minutes);
    }

    /** With an extension, whose fee is rounded for itself as it is paid for itself. */
    Price plus(Money added) {
        return new Price(
                total().plus(added), platformFee().plus(added.share(platformFeeBps)), hourlyRate(), platformFeeBps);
    }

    /** What the client pays. */
    public Money total() {
        return new Money(amountCents, currency);
    }

    /** The platform's part of it. */
    public Money platformFee() {
        return new Money(platformFeeCents, currency);
    }

    /** The host's part of it. */
    public Money hostShare() {
        return total().minus(platformFee());
    }

    public Money hourlyRate() {
        return new Money(hourlyRateCents, currency);
    }

    public int platformFeeBps() {
        return platformFeeBps;
    }
}
