package com.dancepartner.app.discovery;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.discovery.HostHit;
import com.dancepartner.domain.discovery.PriceScale;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.Language;
import com.dancepartner.domain.host.Languages;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.money.ExchangeRate;
import com.dancepartner.domain.money.ExchangeRates;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two styles, two languages, three currencies, and Ana, who dances. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static final UUID ANA = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    static final UUID ANAS_ACCOUNT = UUID.fromString("018f0000-0000-7000-8000-00000000000b");
    static final UUID PHOTO = UUID.fromString("018f0000-0000-7000-8000-00000000000c");

    private Samples() {}

    static DanceStyles styles() {
        DanceStyle salsa = style(1, "salsa", "Salsa");
        DanceStyle tango = style(10, "argentine-tango", "Argentine Tango");
        DanceStyles styles = mock();
        when(styles.all()).thenReturn(List.of(salsa, tango));
        return styles;
    }

    static DanceStyle style(int id, String slug, String name) {
        DanceStyle style = mock();
        when(style.id()).thenReturn((short) id);
        when(style.slug()).thenReturn(slug);
        when(style.name()).thenReturn(name);
        return style;
    }

    static Languages languages() {
        Language english = language(0, "en");
        Language portuguese = language(2, "pt");
        Languages languages = mock();
        when(languages.all()).thenReturn(List.of(english, portuguese));
        return languages;
    }

    private static Language language(int id, String code) {
        Language language = mock();
        when(language.id()).thenReturn((short) id);
        when(language.code()).thenReturn(code);
        return language;
    }

    /** A euro is 1.20 dollars or 180 yen. */
    static ExchangeRates rates() {
        List<ExchangeRate> all = List.of(rate(1, "EUR", "1"), rate(2, "USD", "1.20"), rate(4, "JPY", "180"));
        ExchangeRates rates = mock();
        when(rates.all()).thenReturn(all);
        return rates;
    }

    static ExchangeRate rate(int id, String currency, String perEuro) {
        ExchangeRate rate = mock();
        when(rate.id()).thenReturn((short) id);
        when(rate.currency()).thenReturn(currency);
        when(rate.perEuro()).thenReturn(new BigDecimal(perEuro));
        return rate;
    }

    static PriceScale prices() {
        return new PriceScale(rates().all());
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    static Catalogue catalogue() {
        Catalogue catalogue = new Catalogue();
        catalogue.danceStyles = styles();
        catalogue.spokenLanguages = languages();
        catalogue.exchangeRates = rates();
        catalogue.clock = CLOCK;
        return catalogue;
    }

    /** Signing by a key made of this secret. */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    static SearchCursors cursors(String secret) {
        DataKey key = mock();
        when(key.keyFor("search-cursors")).thenReturn(new SecretToken(secret));
        SearchCursors cursors = new SearchCursors();
        cursors.key = key;
        return cursors;
    }

    /** Ana, 1234.4 metres away, rated 4.80 by ten, without words or photo. */
    static HostHit ana() {
        return ana(Optional.empty(), 10, Optional.empty());
    }

    static HostHit ana(Optional<Double> match, int ratings, Optional<UUID> photo) {
        return new HostHit(
                ANA,
                ANAS_ACCOUNT,
                0.25,
                1234.4,
                match,
                "Ana S.",
                "Tango at the river",
                "Lisbon",
                "PT",
                "Europe/Lisbon",
                38.715,
                -9.135,
                new Money(4000, "EUR"),
                new BigDecimal(ratings == 0 ? "0.00" : "4.80"),
                ratings,
                ratings == 0 ? 4_000_000 : 4_533_333,
                List.of(
                        new HostHit.Style((short) 1, 2, DanceRole.FOLLOW),
                        new HostHit.Style((short) 10, 5, DanceRole.LEAD)),
                List.of("en", "pt"),
                photo);
    }
}
