package com.dancepartner.api.booking;

import com.dancepartner.api.QueryParameters;
import com.dancepartner.app.booking.BookingListRequest;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of bookings, as they arrive. */
public class BookingListParameters {

    /** Databases know no later instants. */
    private static final Instant END_OF_TIME = Instant.parse("9998-12-31T00:00:00Z");

    @QueryParam("as")
    @Nullable
    String as;

    @QueryParam("status")
    List<String> statuses = List.of();

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("order")
    @DefaultValue("desc")
    String order = "desc";

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit = "20";

    /** @throws BusinessException VALIDATION_ERROR naming the parameter that cannot be read */
    BookingListRequest request() {
        return new BookingListRequest(
                as == null ? null : party(as),
                QueryParameters.list(statuses).stream()
                        .map(status -> QueryParameters.oneOf("status", status, BookingStatus.class))
                        .collect(Collectors.toUnmodifiableSet()),
                instant("from", from),
                instant("to", to),
                isAscending(),
                cursor,
                QueryParameters.whole("limit", limit, 1, 100));
    }

    private static Actor party(String name) {
        return switch (name) {
            case "client" -> Actor.CLIENT;
            case "host" -> Actor.HOST;
            default -> throw BusinessException.invalid("as", "as must be client or host");
        };
    }

    private boolean isAscending() {
        return switch (order) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw BusinessException.invalid("order", "order must be asc or desc");
        };
    }

    private static @Nullable Instant instant(String name, @Nullable String value) {
        Instant instant = value == null ? null : QueryParameters.instant(name, value);
        if (instant != null && (instant.isBefore(Instant.EPOCH) || instant.isAfter(END_OF_TIME))) {
            throw BusinessException.invalid(name, name + " must be between 1970 and 9998");
        }
        return instant;
    }
}
