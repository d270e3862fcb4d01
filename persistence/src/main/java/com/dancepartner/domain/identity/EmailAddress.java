package com.dancepartner.domain.identity;

import com.dancepartner.domain.error.BusinessException;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address as a person typed it, without surrounding blanks; two that differ in case are the same (G46). */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    public EmailAddress {
        value = value.strip();
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw BusinessException.invalid("email", "'" + value + "' is not an email address");
        }
    }

    public String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }
}
