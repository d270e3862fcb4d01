package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import java.util.regex.Pattern;

/**
 * Where we run: part of all keys that Stripe gets, so that installations which share an account never meet.
 *
 * @param name small letters, digits and hyphens: {@code production}, {@code local}
 */
public record PaymentEnvironment(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    public PaymentEnvironment {
        if (!NAME.matcher(name).matches()) {
            throw BusinessException.invalid("PAYMENT_ENVIRONMENT", "'" + name + "' is no name such as production");
        }
    }
}
