package com.dancepartner.app.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.OfferedStyle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads which styles a host says to offer. */
@ApplicationScoped
public class OfferedStyles {

    @Inject
    DanceStyles styles;

    /** @throws BusinessException VALIDATION_ERROR on {@code styles} for one that is unknown or named twice */
    Set<OfferedStyle> all(List<StyleOffer> offers) {
        Map<Short, OfferedStyle> chosen = new HashMap<>();
        for (StyleOffer offer : offers) {
            OfferedStyle style = of(offer, "styles");
            if (chosen.put(style.danceStyleId(), style) != null) {
                throw BusinessException.invalid("styles", "'" + offer.style() + "' is named twice");
            }
        }
        return Set.copyOf(chosen.values());
    }

    /** @throws BusinessException VALIDATION_ERROR on {@code style} for one that is unknown */
    OfferedStyle one(StyleOffer offer) {
        return of(offer, "style");
    }

    private OfferedStyle of(StyleOffer offer, String field) {
        DanceStyle style = styles.bySlug(offer.style(), field);
        DanceRole role = DanceRole.valueOf(offer.role().toUpperCase(Locale.ROOT));
        return new OfferedStyle(style.id(), offer.skillLevel(), role);
    }
}
