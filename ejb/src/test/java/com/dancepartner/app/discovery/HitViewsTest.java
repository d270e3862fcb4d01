package com.dancepartner.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.discovery.HostHit;
import com.dancepartner.domain.discovery.HostSort;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HitViewsTest {

    private final HitViews views = new HitViews();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        views.catalogue = Samples.catalogue();
    }

    @Test
    @DisplayName("R285: a host is shown with styles, level, role, languages, price, rating and the public place")
    void shows() {
        HostHitView shown = view(Samples.ana());
        assertThat(shown.id()).isEqualTo(Samples.ANA);
        assertThat(shown.userId()).isEqualTo(Samples.ANAS_ACCOUNT);
        assertThat(shown.displayName()).isEqualTo("Ana S.");
        assertThat(shown.headline()).isEqualTo("Tango at the river");
        assertThat(shown.city() + " " + shown.country() + " " + shown.timeZone())
                .isEqualTo("Lisbon PT Europe/Lisbon");
        assertThat(shown.latitude()).isEqualTo(38.715);
        assertThat(shown.longitude()).isEqualTo(-9.135);
        assertThat(shown.hourlyRateCents()).isEqualTo(4000);
        assertThat(shown.currency()).isEqualTo("EUR");
        assertThat(shown.ratingAverage()).isEqualByComparingTo("4.80");
        assertThat(shown.ratingCount()).isEqualTo(10);
        assertThat(shown.languages()).containsExactly("en", "pt");
        assertThat(shown.styles())
                .containsExactly(
                        new HostHitView.Style("salsa", "Salsa", 2, "follow"),
                        new HostHitView.Style("argentine-tango", "Argentine Tango", 5, "lead"));
    }

    @Test
    @DisplayName("R286: there is no field for what is the host's alone")
    void nothingElse() {
        assertThat(Arrays.stream(HostHitView.class.getRecordComponents()).map(component -> component.getName()))
                .noneMatch(
                        name -> name.toLowerCase(Locale.ROOT).matches(".*(email|phone|stripe|exact|weekly|status).*"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("G16: the price is shown in the caller's currency, too, in its minor units")
    @CsvSource({"EUR, 4000", "USD, 4800", "JPY, 7200"})
    void about(String currency, long minor) {
        HostHitView shown = views.of(Samples.ana(), HostSort.PRICE, Optional.of(currency), Samples.prices());
        assertThat(shown.about()).isEqualTo(new HostHitView.Price(minor, currency));
        assertThat(shown.hourlyRateCents()).isEqualTo(4000);
        assertThat(shown.currency()).isEqualTo("EUR");
    }

    @Test
    @DisplayName("G16: and in no other, when the caller names none")
    void noCurrency() {
        assertThat(view(Samples.ana()).about()).isNull();
    }

    @Test
    @DisplayName("R285: who is not rated yet has no average, and stands where four stars stand")
    void unrated() {
        HostHitView shown = view(Samples.ana(Optional.empty(), 0, Optional.empty()));
        assertThat(shown.ratingAverage()).isNull();
        assertThat(shown.ratingCount()).isZero();
        assertThat(shown.why().ratingScore()).isEqualTo(new BigDecimal("4.00"));
    }

    @ParameterizedTest
    @DisplayName("R281: each host says by what it was ordered, how far it is, and what its ratings count")
    @EnumSource
    void why(HostSort sort) {
        HostHitView.Why why = views.of(Samples.ana(), sort, Optional.empty(), Samples.prices())
                .why();
        assertThat(why.sort()).isEqualTo(sort.wire());
        assertThat(why.distanceMetres()).isEqualTo(1234);
        assertThat(why.ratingScore()).isEqualTo(new BigDecimal("4.53"));
        assertThat(why.match()).isNull();
        assertThat(why.matched()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @DisplayName("G61: with words it says whether they were found, or how much the name resembles them")
    @CsvSource({"1, 1.00, words", "0.625, 0.63, name", "0.3, 0.30, name"})
    void words(double match, String shown, String matched) {
        HostHitView.Why why =
                view(Samples.ana(Optional.of(match), 10, Optional.empty())).why();
        assertThat(why.match()).isEqualTo(new BigDecimal(shown));
        assertThat(why.matched()).isEqualTo(matched);
    }

    @Test
    @DisplayName("R290, G72: the first photo is shown small; none where there is none")
    void thumb() {
        assertThat(view(Samples.ana(Optional.empty(), 1, Optional.of(Samples.PHOTO)))
                        .thumbUrl())
                .isEqualTo("/api/v1/photos/" + Samples.PHOTO + "/thumb.jpg");
        assertThat(view(Samples.ana()).thumbUrl()).isNull();
    }

    private HostHitView view(HostHit hit) {
        return views.of(hit, HostSort.DISTANCE, Optional.empty(), Samples.prices());
    }
}
