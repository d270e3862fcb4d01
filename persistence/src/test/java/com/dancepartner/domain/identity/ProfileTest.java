package com.dancepartner.domain.identity;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @Test
    @DisplayName("R138: a change may leave everything as it is")
    void nothing() {
        Profile profile = new Profile(null, null, null, null, null, null);
        assertThat(profile.firstName()).isNull();
        assertThat(profile.preferredCurrency()).isNull();
    }

    @ParameterizedTest(name = "{0} characters")
    @DisplayName("R138: a name has 1 to 100 characters")
    @ValueSource(ints = {1, 100})
    void names(int length) {
        String name = "x".repeat(length);
        assertThat(names(name, name).firstName()).isEqualTo(name);
    }

    @ParameterizedTest
    @DisplayName("R138: a blank name is refused, whichever it is")
    @ValueSource(strings = {"", " "})
    void blankNames(String blank) {
        assertInvalid("first_name", () -> names(blank, "Lovelace"));
        assertInvalid("last_name", () -> names("Ada", blank));
    }

    @Test
    @DisplayName("R138: a name of 101 characters is refused, whichever it is")
    void longNames() {
        assertInvalid("first_name", () -> names("x".repeat(101), null));
        assertInvalid("last_name", () -> names(null, "x".repeat(101)));
    }

    @ParameterizedTest
    @DisplayName("R138: a number is in E.164 form, absent or cleared")
    @NullSource
    @ValueSource(strings = {"", "+351912345678", "+1234567", "+123456789012345"})
    void numbers(@Nullable String phone) {
        assertThat(new Profile(null, null, phone, null, null, null).phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @DisplayName("R138: a number of another form is refused")
    @ValueSource(strings = {"912345678", "+0912345678", "+123456", "+1234567890123456", "+351 912345678", " "})
    void otherNumbers(String phone) {
        assertInvalid("phone", () -> new Profile(null, null, phone, null, null, null));
    }

    @ParameterizedTest
    @DisplayName("R138: a language is a tag of BCP 47, absent or cleared")
    @NullSource
    @ValueSource(strings = {"", "pt", "pt-PT", "zh-Hant-TW"})
    void languages(@Nullable String language) {
        assertThat(new Profile(null, null, null, language, null, null).language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @DisplayName("R138: a language of another form is refused, and so is one that names none")
    @ValueSource(strings = {"Portuguese?", "pt_PT", "-", "x-klingon", "und", " "})
    void otherLanguages(String language) {
        assertInvalid("language", () -> new Profile(null, null, null, language, null, null));
    }

    @ParameterizedTest
    @DisplayName("R138: a time zone is one of IANA's, absent or cleared")
    @NullSource
    @ValueSource(strings = {"", "Europe/Lisbon", "UTC"})
    void zones(@Nullable String zone) {
        assertThat(new Profile(null, null, null, null, zone, null).timeZone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @DisplayName("R138: a zone that IANA does not know is refused, and so is an offset")
    @ValueSource(strings = {"Europe/Atlantis", "+01:00", "Z", "what?", " "})
    void otherZones(String zone) {
        assertInvalid("time_zone", () -> new Profile(null, null, null, null, zone, null));
    }

    @ParameterizedTest
    @DisplayName("R138: a currency is one of ISO 4217's, absent or cleared")
    @NullSource
    @ValueSource(strings = {"", "EUR", "JPY"})
    void currencies(@Nullable String currency) {
        assertThat(new Profile(null, null, null, null, null, currency).preferredCurrency())
                .isEqualTo(currency);
    }

    @ParameterizedTest
    @DisplayName("R138: a currency that ISO does not know is refused")
    @ValueSource(strings = {"eur", "EURO", "ZZZ", " "})
    void otherCurrencies(String currency) {
        assertInvalid("preferred_currency", () -> new Profile(null, null, null, null, null, currency));
    }

    private static Profile names(@Nullable String first, @Nullable String last) {
        return new Profile(first, last, null, null, null, null);
    }
}
