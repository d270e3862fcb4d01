package com.dancepartner.domain.discovery;

import com.dancepartner.domain.discovery.Area.Point;
import com.dancepartner.domain.discovery.Area.Range;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of a search with its parameters. What is not asked for is not in it, so that each plan reads no more than it
 * needs; parameters are bound, so that equal questions share a plan.
 */
final class SearchSql {

    private static final String COLUMNS =
            "p.k, p.c2, p.match, h.host_profile_id, h.user_id, h.name, h.headline, h.city, h.country, h.time_zone,"
                    + " h.latitude, h.longitude, h.hourly_rate_cents, h.currency, h.rating_average, h.rating_count,"
                    + " h.rating_score, h.styles, h.spoken, h.photo_id";

    /** Each word in quotes, of which it holds none itself: nothing in it is an operator. */
    private static final String PREFIXES = "to_tsquery('simple', '''' || regexp_replace(nullif(btrim(translate(%s,"
            + " '''\\', '  ')), ''), '\\s+', ''':* & ''', 'g') || ''':*')";

    private final HostQuery query;
    private final PriceScale prices;
    private final String chord;
    private final List<Object> parameters = new ArrayList<>();

    SearchSql(HostQuery query, PriceScale prices) {
        this.query = query;
        this.prices = prices;
        this.chord = chord(query.area().middle());
    }

    /** The square of the straight line through the globe, to the middle of the search. */
    private String chord(Point middle) {
        String x = "(h.x - " + bind(middle.x()) + "::float8)";
        String y = "(h.y - " + bind(middle.y()) + "::float8)";
        String z = "(h.z - " + bind(middle.z()) + "::float8)";
        return "(" + x + " * " + x + " + " + y + " * " + y + " + " + z + " * " + z + ")";
    }

    /** One page with all that is shown, and before it the number of all, unless an earlier page has counted. */
    Query page(EntityManager entities) {
        String text = "WITH m AS MATERIALIZED (" + matches() + ") SELECT " + count() + COLUMNS + " FROM ("
                + ordered(query.after(), query.limit() + 1)
                + ") p JOIN host_search h ON h.host_profile_id = p.id ORDER BY p.k, p.id";
        return bound(entities, text);
    }

    /** Hosts in order with what tells their free time, whether they are free or not. */
    Query candidates(EntityManager entities, Optional<Mark> after, int limit) {
        String text = "WITH m AS MATERIALIZED (" + matches()
                + ") SELECT p.k, p.c2, p.match, p.id, h.user_id, h.time_zone, h.weekly, h.rules, h.irregular FROM ("
                + ordered(after, limit)
                + ") p JOIN host_search h ON h.host_profile_id = p.id ORDER BY p.k, p.id";
        return bound(entities, text);
    }

    /** All that is shown of these hosts. */
    static Query shown(EntityManager entities, List<String> ids) {
        return entities.createNativeQuery("SELECT "
                        + COLUMNS.replace("p.k, p.c2, p.match", "0.0::float8, 0.0::float8, 0.0::float8")
                        + " FROM host_search h WHERE h.host_profile_id = ANY (string_to_array(?1, ',')::uuid[])")
                .setParameter(1, String.join(",", ids));
    }

    private String count() {
        return query.after().isPresent()
                ? query.after().get().total() + ", "
                : "(SELECT count(*) FROM (SELECT 1 FROM m LIMIT " + (HostPage.COUNTED + 1) + ") counted), ";
    }

    private String ordered(Optional<Mark> after, int limit) {
        String behind = after.map(mark -> " WHERE (m.k, m.id) > (" + bind(mark.key()) + "::float8, "
                        + bind(mark.profileId().toString()) + "::uuid)")
                .orElse("");
        return "SELECT * FROM m" + behind + " ORDER BY k, id LIMIT " + bind(limit) + "::int";
    }

    /** Each host that fits, with the square of its chord and the key that it is ordered by. */
    private String matches() {
        String circle = bind(query.area().chordSquared()) + "::float8";
        return "SELECT s.id, s.c2, s.match, " + key(circle) + " AS k FROM " + source(circle) + " WHERE s.c2 <= "
                + circle;
    }

    private String key(String circle) {
        return switch (query.sort()) {
            case DISTANCE -> "s.c2";
            case RATING -> "-s.rating_score::float8";
            case PRICE -> "s.price";
            case RELEVANCE ->
                "-(0.5::float8 * s.match + 0.3::float8 * (1 - sqrt(s.c2) / sqrt(" + circle
                        + ")) + 0.2::float8 * (s.rating_score / 5000000::float8))";
        };
    }

    /**
     * Bands of latitude, each a short run of one index. The fences (OFFSET 0) keep the planner from joining otherwise, and
     * from reading a parameter anew for each host.
     */
    private String source(String circle) {
        String ranges = query.area().longitudes().stream()
                .map(this::values)
                .collect(Collectors.joining(", ", "(VALUES ", ") r (west, east)"));
        return ranges + " CROSS JOIN generate_series(" + bind(query.area().firstBand()) + "::int, "
                + bind(query.area().lastBand()) + "::int) b" + once() + " CROSS JOIN LATERAL (SELECT " + columns()
                + " FROM host_search h WHERE h.lat_band = b AND h.longitude BETWEEN r.west AND r.east" + wishes()
                + words(circle) + " OFFSET 0) s";
    }

    private String values(Range range) {
        return "(" + bind(range.from()) + "::float8, " + bind(range.to()) + "::float8)";
    }

    private String columns() {
        String match = query.wishes().words().isPresent()
                ? "CASE WHEN h.words @@ once.words THEN 1::float8 ELSE similarity(h.plain_name, once.name)::float8 END"
                : "1::float8";
        String price =
                query.sort() == HostSort.PRICE ? ", h.hourly_rate_cents * once.euro_cents[h.currency_id] AS price" : "";
        return "h.host_profile_id AS id, " + chord + " AS c2, " + match + " AS match, h.rating_score" + price;
    }

    /** Parameters that are read once for a search, not once for a host. */
    private String once() {
        List<String> values = new ArrayList<>();
        if (query.sort() == HostSort.PRICE) {
            values.add(bind(prices.euroCents()) + "::float8[] AS euro_cents");
        }
        query.wishes().maxPrice().ifPresent(most -> values.add(bind(prices.limits(most)) + "::bigint[] AS limits"));
        query.wishes().words().ifPresent(words -> {
            String plain = "plain_text(" + bind(words.asText()) + "::text)";
            values.add(PREFIXES.formatted(plain) + " AS words");
            values.add(plain + " AS name");
        });
        return values.isEmpty() ? "" : " CROSS JOIN (SELECT " + String.join(", ", values) + " OFFSET 0) once";
    }

    /** Words are compared within the circle only: that costs more than to measure. */
    private String words(String circle) {
        return query.wishes().words().isEmpty()
                ? ""
                : " AND CASE WHEN " + chord + " <= " + circle
                        + " THEN h.words @@ once.words OR h.plain_name % once.name ELSE FALSE END";
    }

    private String wishes() {
        Wishes wishes = query.wishes();
        StringBuilder text = new StringBuilder();
        if (!wishes.styles().isEmpty() || wishes.level() > 1 || wishes.role().isPresent()) {
            text.append(" AND ")
                    .append(dances())
                    .append(" & ")
                    .append(bind(styleMask()))
                    .append("::int <> 0");
        }
        if (!wishes.languages().isEmpty()) {
            text.append(" AND h.language_mask & ").append(bind(languageMask())).append("::bigint <> 0");
        }
        wishes.minRating()
                .ifPresent(least -> text.append(" AND h.rating_average >= ")
                        .append(bind(least))
                        .append("::numeric"));
        wishes.maxPrice().ifPresent(most -> text.append(" AND h.hourly_rate_cents <= once.limits[h.currency_id]"));
        return text.toString();
    }

    private String dances() {
        String role = query.wishes()
                .role()
                .map(wanted -> switch (wanted) {
                    case LEAD -> "h.lead_mask";
                    case FOLLOW -> "h.follow_mask";
                    case SWITCH -> "h.lead_mask & h.follow_mask";
                })
                .orElse("h.style_mask");
        return query.wishes().level() == 1
                ? role
                : role + " & h.level" + query.wishes().level() + "_mask";
    }

    private int styleMask() {
        int mask =
                query.wishes().styles().stream().mapToInt(id -> 1 << (id - 1)).reduce(0, (one, other) -> one | other);
        return mask == 0 ? -1 : mask;
    }

    private long languageMask() {
        return query.wishes().languages().stream().mapToLong(id -> 1L << id).reduce(0, (one, other) -> one | other);
    }

    private String bind(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private Query bound(EntityManager entities, String text) {
        Query bound = entities.createNativeQuery(text);
        for (int i = 0; i < parameters.size(); i++) {
            bound.setParameter(i + 1, parameters.get(i));
        }
        return bound;
    }
}
