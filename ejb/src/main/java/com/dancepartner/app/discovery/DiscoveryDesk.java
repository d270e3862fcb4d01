package com.dancepartner.app.discovery;

import com.dancepartner.domain.discovery.Area;
import com.dancepartner.domain.discovery.HostPage;
import com.dancepartner.domain.discovery.HostQuery;
import com.dancepartner.domain.discovery.HostSearch;
import com.dancepartner.domain.discovery.PriceScale;
import com.dancepartner.domain.discovery.Wishes;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds hosts. */
@Stateless
public class DiscoveryDesk {

    @Inject
    HostSearch search;

    @Inject
    Catalogue catalogue;

    @Inject
    SearchCursors cursors;

    @Inject
    HitViews views;

    @Inject
    Clock clock;

    /**
     * One page of hosts, with prices in the caller's currency, too.
     *
     * @param preferred currency of the caller, for who names none in the request; left aside when prices are not compared in it
     * @throws BusinessException VALIDATION_ERROR naming the parameter that is out of range or unknown
     */
    public HostResults find(HostSearchRequest request, Optional<String> preferred) {
        return find(request.orIn(preferred.filter(catalogue.prices()::knows)));
    }

    HostResults find(HostSearchRequest request) {
        PriceScale prices = catalogue.prices();
        request.currency().ifPresent(prices::require);
        HostQuery first = new HostQuery(
                new Area(request.latitude(), request.longitude(), request.radiusMetres()),
                wishes(request),
                request.sort(),
                request.limit(),
                Optional.empty());
        HostQuery query = request.cursor()
                .map(cursor -> first.after(cursors.open(cursor, first)))
                .orElse(first);
        HostPage page = search.find(query, prices, clock.instant());
        boolean counted = page.total() <= HostPage.COUNTED;
        return new HostResults(
                page.hits().stream()
                        .map(hit -> views.of(hit, request.sort(), request.currency(), prices))
                        .toList(),
                Math.min(page.total(), HostPage.COUNTED),
                counted ? String.valueOf(page.total()) : HostPage.COUNTED + "+",
                page.next().map(mark -> cursors.seal(mark, first)).orElse(null));
    }

    private Wishes wishes(HostSearchRequest request) {
        return new Wishes(
                catalogue.styles(request.styles()),
                request.minLevel(),
                request.role(),
                catalogue.languages(request.languages()),
                request.minRating(),
                request.maxPrice().map(most -> new Money(most, currency(request))),
                request.words(),
                request.free());
    }

    private static String currency(HostSearchRequest request) {
        return request.currency()
                .orElseThrow(() -> BusinessException.invalid(
                        "currency", "max_price needs currency: the ISO 4217 code that you think in"));
    }
}
