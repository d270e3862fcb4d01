package com.dancepartner.domain.identity;

import com.dancepartner.domain.error.BusinessException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person may change of an account. Absent parts stay as they are; an empty text clears what may be empty.
 *
 * @param phone E.164, such as +351912345678
 * @param language BCP 47, such as pt-PT
 * @param timeZone IANA, such as Europe/Lisbon
 * @param preferredCurrency ISO 4217
 */
public record Profile(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String preferredCurrency) {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_NAME = 100;

    public Profile {
        checked(firstName, Profile::requireName, "first_name");
        checked(lastName, Profile::requireName, "last_name");
        checkedUnlessEmpty(phone, Profile::requirePhone);
        checkedUnlessEmpty(language, Profile::requireLanguage);
        checkedUnlessEmpty(timeZone, Profile::requireZone);
        checkedUnlessEmpty(preferredCurrency, Profile::requireCurrency);
    }

    private interface NameCheck {
        void check(String value, String field);
    }

    private static void checked(@Nullable String value, NameCheck check, String field) {
        if (value != null) {
            check.check(value, field);
        }
    }

    private static void checkedUnlessEmpty(@Nullable String value, Consumer<String> check) {
        if (value != null && !value.isEmpty()) {
            check.accept(value);
        }
    }

    private static void requireName(String name, String field) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw BusinessException.invalid(field, field + " must be 1 to 100 characters");
        }
    }

    private static void requirePhone(String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw BusinessException.invalid("phone", "phone must be in E.164 form like +351912345678");
        }
    }

    private static void requireLanguage(String language) {
        try {
            if (new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty()) {
                throw BusinessException.invalid("language", "language must be a BCP 47 tag like pt-PT");
            }
        } catch (IllformedLocaleException e) {
            throw BusinessException.invalid("language", "language must be a BCP 47 tag like pt-PT");
        }
    }

    private static void requireZone(String zone) {
        try {
            if (!ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) {
                throw BusinessException.invalid("time_zone", "time_zone must be an IANA zone like Europe/Lisbon");
            }
        } catch (DateTimeException e) {
            throw BusinessException.invalid("time_zone", "time_zone must be an IANA zone like Europe/Lisbon");
        }
    }

    private static void requireCurrency(String currency) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(
                    "preferred_currency", "preferred_currency must be an ISO 4217 code like EUR");
        }
    }
}
