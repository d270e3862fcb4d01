package com.dancepartner.app.discovery;

import com.dancepartner.domain.discovery.HostHit;
import com.dancepartner.domain.discovery.HostSort;
import com.dancepartner.domain.discovery.PriceScale;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;

/** Hosts that were found, as they are shown. */
@ApplicationScoped
public class HitViews {

    private static final int MILLIONTHS = 6;

    @Inject
    Catalogue catalogue;

    HostHitView of(HostHit hit, HostSort sort, Optional<String> currency, PriceScale prices) {
        return new HostHitView(
                hit.profileId(),
                hit.userId(),
                hit.name(),
                hit.headline(),
                hit.city(),
                hit.country(),
                hit.timeZone(),
                hit.latitude(),
                hit.longitude(),
                hit.hourlyRate().minor(),
                hit.hourlyRate().currency(),
                currency.map(wanted -> about(prices.in(wanted, hit.hourlyRate())))
                        .orElse(null),
                hit.ratingCount() == 0 ? null : hit.ratingAverage(),
                hit.ratingCount(),
                hit.styles().stream().map(this::style).toList(),
                hit.languages(),
                hit.photoId().map(HitViews::thumb).orElse(null),
                why(hit, sort));
    }

    private HostHitView.Style style(HostHit.Style offered) {
        DanceStyle style = catalogue.style(offered.id());
        return new HostHitView.Style(
                style.slug(), style.name(), offered.level(), offered.role().wire());
    }

    private static HostHitView.Why why(HostHit hit, HostSort sort) {
        return new HostHitView.Why(
                sort.wire(),
                Math.round(hit.distanceMetres()),
                BigDecimal.valueOf(hit.ratingScore(), MILLIONTHS).setScale(2, RoundingMode.HALF_UP),
                hit.match()
                        .map(match -> BigDecimal.valueOf(match).setScale(2, RoundingMode.HALF_UP))
                        .orElse(null),
                hit.match().map(match -> match == 1 ? "words" : "name").orElse(null));
    }

    private static HostHitView.Price about(Money price) {
        return new HostHitView.Price(price.minor(), price.currency());
    }

    private static String thumb(UUID photoId) {
        return "/api/v1/photos/" + photoId + "/thumb.jpg";
    }
}
