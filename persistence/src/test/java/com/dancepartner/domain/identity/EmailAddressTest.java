package com.dancepartner.domain.identity;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @DisplayName("R162: addresses as people have them")
    @ValueSource(
            strings = {"ana@example.com", "Ana.Silva+dance@mail.example.co.uk", "o'neill@example.ie", "é@example.pt"})
    void accepts(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @DisplayName("R163: what is no address is refused by name")
    @ValueSource(
            strings = {"", "ana", "ana@", "@example.com", "ana@example", "ana@@example.com", "a na@example.com", "a@b."
            })
    void refuses(String address) {
        assertInvalid("email", () -> new EmailAddress(address));
    }

    @Test
    @DisplayName("R163: an address has at most 254 characters")
    void refusesWhatIsTooLong() {
        String longest = "a".repeat(254 - "@example.com".length()) + "@example.com";
        assertThat(new EmailAddress(longest).value()).hasSize(254);
        assertInvalid("email", () -> new EmailAddress("a" + longest));
    }

    @Test
    @DisplayName("G46: blanks around an address do not count, nor does its case")
    void normalises() {
        EmailAddress address = new EmailAddress("  Ana@Example.COM ");
        assertThat(address.value()).isEqualTo("Ana@Example.COM");
        assertThat(address.normalised()).isEqualTo("ana@example.com");
    }
}
