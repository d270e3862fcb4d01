package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stripe's paged lists: newest first, {@code limit} 1 to 100, cursors, and the filter on {@code created}. */
final class Pages {

    private Pages() {}

    /** One page of the objects that pass the filter. */
    static ObjectNode of(List<ObjectNode> newestFirst, Predicate<ObjectNode> filter, Call call) {
        Params params = call.params();
        long limit = params.integer("limit", 10);
        if (limit < 1 || limit > 100) {
            throw ApiError.invalid("parameter_invalid_integer", "limit must be between 1 and 100")
                    .with("param", "limit");
        }
        List<ObjectNode> matching = newestFirst.stream()
                .filter(filter.and(object -> createdMatches(object, params)))
                .toList();
        return page(between(matching, params, limit), limit, params.has("ending_before"), call.path());
    }

    /** Whether a field has the value that a filter parameter asks for; an absent parameter asks for nothing. */
    static boolean matches(ObjectNode object, String field, @Nullable String wanted) {
        return wanted == null || wanted.equals(Json.text(object, field));
    }

    private static List<ObjectNode> between(List<ObjectNode> matching, Params params, long limit) {
        String after = params.text("starting_after");
        if (after != null) {
            return matching.subList(indexOf(matching, after, "starting_after") + 1, matching.size());
        }
        String before = params.text("ending_before");
        if (before != null) {
            int end = indexOf(matching, before, "ending_before");
            return matching.subList((int) Math.max(0, end - limit - 1), end);
        }
        return matching;
    }

    private static int indexOf(List<ObjectNode> list, String id, String param) {
        for (int i = 0; i < list.size(); i++) {
            if (id.equals(Json.text(list.get(i), "id"))) {
                return i;
            }
        }
        throw ApiError.noSuch(400, "object", id, param);
    }

    private static ObjectNode page(List<ObjectNode> objects, long limit, boolean backwards, String url) {
        boolean hasMore = objects.size() > limit;
        int from = backwards && hasMore ? objects.size() - (int) limit : 0;
        ObjectNode page = Json.object().put("object", "list");
        ArrayNode data = page.putArray("data");
        objects.stream().skip(from).limit(limit).forEach(object -> data.add(object.deepCopy()));
        return page.put("has_more", hasMore).put("url", url);
    }

    private static boolean createdMatches(ObjectNode object, Params params) {
        long created = object.path("created").asLong();
        String exact = params.values().path("created").isTextual() ? params.text("created") : null;
        Params range = new Params(params.object("created"));
        return (exact == null || params.integer("created", 0) == created)
                && created > range.integer("gt", Long.MIN_VALUE)
                && created >= range.integer("gte", Long.MIN_VALUE)
                && created < range.integer("lt", Long.MAX_VALUE)
                && created <= range.integer("lte", Long.MAX_VALUE);
    }
}
