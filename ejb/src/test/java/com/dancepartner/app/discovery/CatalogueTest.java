package com.dancepartner.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.Languages;
import com.dancepartner.domain.money.ExchangeRate;
import com.dancepartner.domain.money.ExchangeRates;
import com.dancepartner.domain.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final DanceStyles styles = Samples.styles();
    private final Languages languages = Samples.languages();
    private final ExchangeRates rates = Samples.rates();
    private final Clock clock = mock();
    private final Catalogue catalogue = new Catalogue();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        catalogue.danceStyles = styles;
        catalogue.spokenLanguages = languages;
        catalogue.exchangeRates = rates;
        catalogue.clock = clock;
        when(clock.instant()).thenReturn(Samples.NOW);
    }

    @Test
    @DisplayName("R264, G60: styles are known by their slugs and languages by their codes, in whatever order")
    void ids() {
        assertThat(catalogue.styles(List.of("argentine-tango", "salsa", "salsa")))
                .containsExactly((short) 1, (short) 10);
        assertThat(catalogue.languages(List.of("pt", "en"))).containsExactly((short) 0, (short) 2);
        assertThat(catalogue.styles(List.of())).isEmpty();
        assertThat(catalogue.languages(List.of())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("R525: a style that nobody knows is refused by name")
    @ValueSource(strings = {"pogo", "Salsa", "1", " salsa", "'; DROP TABLE users; --"})
    void unknownStyle(String slug) {
        assertRefused("styles", slug, () -> catalogue.styles(List.of("salsa", slug)));
    }

    @ParameterizedTest
    @DisplayName("R525: a language that nobody speaks here is refused by name")
    @ValueSource(strings = {"xx", "EN", "pt-PT", "0"})
    void unknownLanguage(String code) {
        assertRefused("languages", code, () -> catalogue.languages(List.of("en", code)));
    }

    @Test
    @DisplayName("R282: all is read once")
    void remembers() {
        for (int i = 0; i < 3; i++) {
            catalogue.styles(List.of("salsa"));
            catalogue.languages(List.of("en"));
            catalogue.style((short) 10);
            catalogue.prices();
        }
        assertReadings(1);
    }

    @Test
    @DisplayName("G16: a new rate is taken over after five minutes, and not before")
    void readsAnew() {
        assertThat(catalogue.prices().in("USD", new Money(1000, "EUR")).minor()).isEqualTo(1200);
        List<ExchangeRate> better = List.of(Samples.rate(1, "EUR", "1"), Samples.rate(2, "USD", "1.5"));
        when(rates.all()).thenReturn(better);
        when(clock.instant()).thenReturn(Samples.NOW.plus(REMEMBERED));
        assertThat(catalogue.prices().in("USD", new Money(1000, "EUR")).minor()).isEqualTo(1200);
        assertReadings(1);
        when(clock.instant()).thenReturn(Samples.NOW.plus(REMEMBERED).plusNanos(1));
        assertThat(catalogue.prices().in("USD", new Money(1000, "EUR")).minor()).isEqualTo(1500);
        catalogue.prices();
        assertReadings(2);
    }

    @Test
    @DisplayName("R241: a style that came within these minutes is asked for by itself")
    void newStyle() {
        DanceStyle zouk = Samples.style(8, "zouk", "Zouk");
        when(styles.get((short) 8)).thenReturn(zouk);
        assertThat(catalogue.style((short) 8)).isSameAs(zouk);
        assertThat(catalogue.style((short) 1).slug()).isEqualTo("salsa");
        assertReadings(1);
    }

    private void assertReadings(int times) {
        verify(styles, times(times)).all();
        verify(languages, times(times)).all();
        verify(rates, times(times)).all();
    }

    private static void assertRefused(String field, String value, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .withMessageContaining("'" + value + "'")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
