package com.dancepartner.domain.discovery;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds hosts in the table host_search, which holds the bookable ones and which triggers keep. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HostSearch {

    @PersistenceContext
    EntityManager entities;

    public HostSearch() {}

    public HostSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** @param now from which on each host's notice and horizon count */
    public HostPage find(HostQuery query, PriceScale prices, Instant now) {
        if (query.wishes().words().filter(words -> words.words().isEmpty()).isPresent()) {
            return HostPage.none();
        }
        return query.wishes()
                .free()
                .map(free -> free.bookable(now)
                        .map(span -> shown(new FreeHosts(entities, query, prices, now).page(free, span), query))
                        .orElseGet(HostPage::none))
                .orElseGet(() -> page(query, prices));
    }

    private HostPage page(HostQuery query, PriceScale prices) {
        List<Object[]> rows =
                Rows.of(new SearchSql(query, prices).page(entities).getResultList());
        if (rows.isEmpty()) {
            return new HostPage(List.of(), query.after().map(Mark::total).orElse(0), Optional.empty());
        }
        int total = (int) Rows.number(rows.get(0)[0]);
        List<HostHit> hits = rows.stream()
                .limit(query.limit())
                .map(row -> HitRow.read(row, 1, query.wishes().words().isPresent()))
                .toList();
        return new HostPage(hits, total, next(hits, total, rows.size() > query.limit()));
    }

    private HostPage shown(FreeHosts.Found found, HostQuery query) {
        boolean byWords = query.wishes().words().isPresent();
        List<String> ids =
                found.hosts().stream().map(host -> host.profileId().toString()).toList();
        Map<UUID, HostHit> shown = ids.isEmpty()
                ? Map.of()
                : Rows.of(SearchSql.shown(entities, ids).getResultList()).stream()
                        .map(row -> HitRow.read(row, 0, byWords))
                        .collect(Collectors.toMap(HostHit::profileId, Function.identity()));
        List<HostHit> hits = found.hosts().stream()
                .flatMap(host ->
                        Optional.ofNullable(shown.get(host.profileId())).map(hit -> host.placed(hit, byWords)).stream())
                .toList();
        return new HostPage(hits, found.total(), found.next());
    }

    private static Optional<Mark> next(List<HostHit> hits, int total, boolean more) {
        if (!more) {
            return Optional.empty();
        }
        HostHit last = hits.get(hits.size() - 1);
        return Optional.of(new Mark(last.key(), last.profileId(), total));
    }
}
