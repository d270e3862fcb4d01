package com.dancepartner.api.host;

import static com.dancepartner.api.QueryParameters.decimal;
import static com.dancepartner.api.QueryParameters.instant;
import static com.dancepartner.api.QueryParameters.list;
import static com.dancepartner.api.QueryParameters.oneOf;
import static com.dancepartner.api.QueryParameters.whole;

import com.dancepartner.app.discovery.HostSearchRequest;
import com.dancepartner.domain.discovery.FreeTime;
import com.dancepartner.domain.discovery.HostSort;
import com.dancepartner.domain.discovery.SearchWords;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as they come in the address. */
public class HostSearchParameters {

    private static final double METRES = 1000;
    private static final long MOST_CENTS = 100_000_000_000L;

    /** Nothing can be added to later instants. */
    private static final Instant END_OF_TIME = Instant.MAX.minus(Duration.ofDays(1));

    @QueryParam("lat")
    @Parameter(description = "degrees north of the middle, -90 to 90; required")
    @Nullable
    String lat;

    @QueryParam("lng")
    @Parameter(description = "degrees east of the middle, -180 to 180; required")
    @Nullable
    String lng;

    @QueryParam("radius_km")
    @DefaultValue("25")
    @Parameter(description = "above 0, at most 200")
    String radiusKm = "25";

    @QueryParam("styles")
    @Parameter(description = "slugs of dance styles, of which one is enough; repeated or separated by commas")
    List<String> styles = List.of();

    @QueryParam("styles[]")
    @Parameter(description = "the same as styles")
    List<String> stylesInBrackets = List.of();

    @QueryParam("min_level")
    @DefaultValue("1")
    @Parameter(description = "least skill level in such a style, 1 to 5")
    String minLevel = "1";

    @QueryParam("role")
    @Parameter(description = "lead, follow or switch: what the host dances in such a style; switch means both")
    @Nullable
    String role;

    @QueryParam("languages")
    @Parameter(description = "ISO 639 codes, of which one is enough; repeated or separated by commas")
    List<String> languages = List.of();

    @QueryParam("min_rating")
    @Parameter(description = "least average rating, 1 to 5; hosts without ratings are left out")
    @Nullable
    String minRating;

    @QueryParam("max_price")
    @Parameter(description = "most for 60 minutes, in minor units of currency")
    @Nullable
    String maxPrice;

    @QueryParam("currency")
    @Parameter(
            description =
                    "ISO 4217, in which max_price is meant and prices are shown beside the host's own; the caller's own when absent")
    @Nullable
    String currency;

    @QueryParam("q")
    @Parameter(
            description =
                    "words to look for in names, headlines, descriptions, cities and styles; at most 100 characters")
    @Nullable
    String q;

    @QueryParam("from")
    @Parameter(description = "UTC instant: only hosts who are free for duration minutes between from and to")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "UTC instant, at most 7 days after from; from plus duration when absent")
    @Nullable
    String to;

    @QueryParam("duration")
    @DefaultValue("60")
    @Parameter(description = "minutes of the session, 30 to 240")
    String duration = "60";

    @QueryParam("sort")
    @DefaultValue("distance")
    @Parameter(description = "distance, rating, price or relevance")
    String sort = "distance";

    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(description = "1 to 50")
    String limit = "20";

    @QueryParam("cursor")
    @Parameter(description = "next_cursor of the page before, with all other parameters unchanged")
    @Nullable
    String cursor;

    /** @throws BusinessException VALIDATION_ERROR naming the parameter that cannot be read or is out of range */
    HostSearchRequest toRequest() {
        return new HostSearchRequest(
                decimal("lat", lat),
                decimal("lng", lng),
                decimal("radius_km", radiusKm) * METRES,
                Stream.concat(list(styles).stream(), list(stylesInBrackets).stream())
                        .toList(),
                whole("min_level", minLevel, 1, 5),
                Optional.ofNullable(role).map(name -> oneOf("role", name, DanceRole.class)),
                list(languages),
                Optional.ofNullable(minRating).map(HostSearchParameters::rating),
                Optional.ofNullable(maxPrice).map(cents -> whole("max_price", cents, 1L, MOST_CENTS)),
                Optional.ofNullable(currency),
                Optional.ofNullable(q).filter(text -> !text.isBlank()).map(SearchWords::new),
                free(),
                oneOf("sort", sort, HostSort.class),
                whole("limit", limit, 1, 50),
                Optional.ofNullable(cursor));
    }

    private Optional<FreeTime> free() {
        Duration length = Duration.ofMinutes(whole("duration", duration, 30, 240));
        if (from == null && to == null) {
            return Optional.empty();
        }
        Instant start = instant("from", from);
        if (start.isAfter(END_OF_TIME)) {
            throw BusinessException.invalid("from", "from is too far away");
        }
        Instant end = to == null ? start.plus(length) : instant("to", to);
        if (!start.isBefore(end)) {
            throw BusinessException.invalid("to", "to must be after from");
        }
        return Optional.of(new FreeTime(new TimeSpan(start, end), length));
    }

    private static BigDecimal rating(String text) {
        return BigDecimal.valueOf(decimal("min_rating", text));
    }
}
