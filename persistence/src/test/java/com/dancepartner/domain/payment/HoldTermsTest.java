package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldTermsTest {

    @Test
    @DisplayName("R337: where there is no more to say, a command says the card")
    void plainCard() {
        assertThat(HoldTerms.onSession("pm_card", null).text()).isEqualTo("pm_card");
        assertThat(HoldTerms.parse("pm_card")).isEqualTo(HoldTerms.onSession("pm_card", null));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("G12, G51: what is frozen in a command is read as it was meant")
    void roundTrip(HoldTerms terms) {
        assertThat(HoldTerms.parse(terms.text())).isEqualTo(terms);
    }

    static Stream<HoldTerms> roundTrip() {
        return Stream.of(
                HoldTerms.onSession("pm_1", "pi_1"),
                new HoldTerms("pm_1", true, false, null),
                new HoldTerms("pm_1", true, true, null),
                new HoldTerms("pm_1", true, false, "pi_1"),
                new HoldTerms("pm_1", true, true, "seti_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "off_session pm_1", "instead_of=pi_2 pm_1", "pm_1;", "../pm", "pm_1\n", "pé"})
    @DisplayName("R545: what cannot be a card's id is refused, naming the field")
    void strangeCards(String card) {
        assertInvalid("payment_method_id", () -> HoldTerms.onSession(card, null));
    }

    @Test
    @DisplayName("G51: terms that make no sense are not guessed at")
    void senseless() {
        assertThatIllegalArgumentException().isThrownBy(() -> HoldTerms.parse("some day pm_1"));
    }
}
