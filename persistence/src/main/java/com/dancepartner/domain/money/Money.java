package com.dancepartner.domain.money;

import com.dancepartner.domain.error.BusinessException;
import java.math.BigInteger;
import java.util.Currency;

/**
 * An amount in minor units of a currency: 1050 EUR is ten euros fifty, 1050 JPY is 1,050 yen.
 *
 * @param minor minor units
 * @param currency ISO 4217 code in capitals
 */
public record Money(long minor, String currency) {

    private static final long BASIS = 10_000;

    public Money {
        requireCurrency(currency);
    }

    /** @return the code itself; a code that ISO 4217 does not know is refused naming the field {@code currency} */
    public static String requireCurrency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("currency", "'" + code + "' is not an ISO 4217 currency");
        }
    }

    /** The price of a time at this hourly rate, half up in minor units. */
    public Money forMinutes(long minutes) {
        return new Money(roundedShare(minor, minutes, 60), currency);
    }

    /** The share of this amount in basis points (1500 is 15 %), half up in minor units. */
    public Money share(int basisPoints) {
        return new Money(roundedShare(minor, basisPoints, BASIS), currency);
    }

    public Money minus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot take " + other.currency + " from " + currency);
        }
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    private static long roundedShare(long amount, long numerator, long denominator) {
        BigInteger[] parts = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(numerator))
                .add(BigInteger.valueOf(denominator / 2))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        return parts[0].longValueExact();
    }
}
