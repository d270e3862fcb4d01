package com.dancepartner.domain.money;

import com.dancepartner.domain.error.BusinessException;
import java.math.BigDecimal;
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

    /** The price of a time at this hourly rate, half up to what the currency can be charged in. */
    public Money forMinutes(long minutes) {
        return rounded(minutes, 60);
    }

    /** The share of this amount in basis points (1500 is 15 %), half up to what the currency can be charged in. */
    public Money share(int basisPoints) {
        return rounded(basisPoints, BASIS);
    }

    /**
     * The amount itself, if a card can be charged with it.
     *
     * @throws BusinessException VALIDATION_ERROR naming the field, when it is below the currency's least charge
     */
    public Money requireChargeable(String field) {
        CurrencyRule rule = CurrencyRule.of(currency);
        if (minor < rule.minimum()) {
            throw BusinessException.invalid(
                    field, "The least that a card can be charged is " + new Money(rule.minimum(), currency).text());
        }
        if (minor % rule.step() != 0) {
            throw BusinessException.invalid(
                    field, "An amount in " + currency + " is a multiple of " + rule.step() + " minor units");
        }
        return this;
    }

    /** As people read it: 10.50 EUR, 1050 JPY. */
    public String text() {
        return BigDecimal.valueOf(minor, CurrencyRule.of(currency).digits()).toPlainString() + " " + currency;
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

    /** The one rounding of the product: half up, in steps of the currency. */
    private Money rounded(long numerator, long denominator) {
        int step = CurrencyRule.of(currency).step();
        BigInteger whole = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(step));
        BigInteger steps = BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(numerator))
                .add(whole.shiftRight(1))
                .divide(whole);
        return new Money(Math.multiplyExact(steps.longValueExact(), step), currency);
    }
}
