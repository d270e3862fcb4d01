package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stripe's paged lists: newest first, {@code limit} 1 to 100, cursors, and the filter on {@code created}. */
final class Pages {

    private Pages() {}

    /** One page of the objects that pass the filter. */
    static ObjectNode of(Shelf shelf, Predicate<ObjectNode> filter, Call call) {
        Params params = call.params();
        long limit = params.integer("limit", 10);
        if (limit < 1 || limit > 100) {
            throw ApiError.invalid("parameter_invalid_integer", "limit must be between 1 and 100")
                    .with("param", "limit");
        }
        List<ObjectNode> found = new ArrayList<>(candidates(shelf, params)
                .filter(created(params).and(filter))
                .limit(limit + 1)
                .toList());
        boolean more = found.size() > limit;
        if (more) {
            found.remove((int) limit);
        }
        if (isBackwards(params)) {
            Collections.reverse(found);
        }
        return page(found, more, call.path());
    }

    /** Whether a field has the value that a filter parameter asks for; an absent parameter asks for nothing. */
    static boolean matches(ObjectNode object, String field, @Nullable String wanted) {
        return wanted == null || wanted.equals(Json.text(object, field));
    }

    private static boolean isBackwards(Params params) {
        return params.text("starting_after") == null && params.text("ending_before") != null;
    }

    private static Stream<ObjectNode> candidates(Shelf shelf, Params params) {
        String after = params.text("starting_after");
        if (after != null) {
            return shelf.olderThan(after).orElseThrow(() -> ApiError.noSuch(400, "object", after, "starting_after"));
        }
        String before = params.text("ending_before");
        if (before != null) {
            return shelf.newerThan(before).orElseThrow(() -> ApiError.noSuch(400, "object", before, "ending_before"));
        }
        return shelf.newestFirst();
    }

    private static ObjectNode page(List<ObjectNode> objects, boolean more, String url) {
        ObjectNode page = Json.object().put("object", "list");
        ArrayNode data = page.putArray("data");
        objects.forEach(object -> data.add(object.deepCopy()));
        return page.put("has_more", more).put("url", url);
    }

    /** The filter on the time of creation: plain seconds, or {@code gt}, {@code gte}, {@code lt}, {@code lte}. */
    private static Predicate<ObjectNode> created(Params params) {
        if (params.values().path("created").isTextual()) {
            long exact = params.integer("created", 0);
            return object -> object.path("created").asLong() == exact;
        }
        Params range = new Params(params.object("created"));
        long above = range.integer("gt", Long.MIN_VALUE);
        long from = range.integer("gte", Long.MIN_VALUE);
        long below = range.integer("lt", Long.MAX_VALUE);
        long to = range.integer("lte", Long.MAX_VALUE);
        return object -> {
            long created = object.path("created").asLong();
            return created > above && created >= from && created < below && created <= to;
        };
    }
}
