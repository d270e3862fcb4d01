package com.dancepartner.app.discovery;

import com.dancepartner.domain.discovery.PriceScale;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.Language;
import com.dancepartner.domain.host.Languages;
import com.dancepartner.domain.money.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Styles, languages and reference rates, which searches need each time and which hardly ever change. */
@ApplicationScoped
public class Catalogue {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    @Inject
    DanceStyles danceStyles;

    @Inject
    Languages spokenLanguages;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    Clock clock;

    private volatile @Nullable Contents contents;

    /** @throws BusinessException VALIDATION_ERROR on styles */
    SortedSet<Short> styles(List<String> slugs) {
        return ids(slugs, contents().styleIds(), "styles", "There is no dance style '%s'");
    }

    /** @throws BusinessException VALIDATION_ERROR on languages */
    SortedSet<Short> languages(List<String> codes) {
        return ids(codes, contents().languageIds(), "languages", "'%s' is not a language that hosts speak here");
    }

    DanceStyle style(short id) {
        return Optional.ofNullable(contents().styles().get(id)).orElseGet(() -> danceStyles.get(id));
    }

    PriceScale prices() {
        return contents().prices();
    }

    private static SortedSet<Short> ids(List<String> names, Map<String, Short> known, String field, String refusal) {
        SortedSet<Short> ids = new TreeSet<>();
        for (String name : names) {
            ids.add(Optional.ofNullable(known.get(name))
                    .orElseThrow(() -> BusinessException.invalid(field, refusal.formatted(name))));
        }
        return ids;
    }

    private Contents contents() {
        Contents known = contents;
        if (known == null || clock.instant().isAfter(known.until())) {
            known = read();
            contents = known;
        }
        return known;
    }

    private Contents read() {
        List<DanceStyle> styles = danceStyles.all();
        return new Contents(
                styles.stream().collect(Collectors.toMap(DanceStyle::id, Function.identity())),
                styles.stream().collect(Collectors.toMap(DanceStyle::slug, DanceStyle::id)),
                spokenLanguages.all().stream().collect(Collectors.toMap(Language::code, Language::id)),
                new PriceScale(exchangeRates.all()),
                clock.instant().plus(REMEMBERED));
    }

    private record Contents(
            Map<Short, DanceStyle> styles,
            Map<String, Short> styleIds,
            Map<String, Short> languageIds,
            PriceScale prices,
            Instant until) {}
}
