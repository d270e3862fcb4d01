package com.dancepartner.app.booking;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.booking.BookingFilter;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Cursors of lists of bookings: signed, and good for the list only that gave them (G25, R363). */
@ApplicationScoped
public class BookingCursors {

    private static final int PARTS = 3;

    @Inject
    DataKey key;

    /** A cursor for the page behind this booking. */
    String seal(BookingFilter.Mark mark, BookingFilter filter) {
        String text = mark.start() + "~" + mark.id();
        return encoded(text + "~" + signature(text, filter));
    }

    /** @throws BusinessException VALIDATION_ERROR on cursor, when it was changed or belongs to another list */
    BookingFilter.Mark open(String cursor, BookingFilter filter) {
        String[] parts = decoded(cursor).split("~", PARTS);
        if (parts.length != PARTS) {
            throw refused();
        }
        String text = parts[0] + "~" + parts[1];
        if (!MessageDigest.isEqual(bytes(parts[2]), bytes(signature(text, filter)))) {
            throw refused();
        }
        return new BookingFilter.Mark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private String signature(String text, BookingFilter filter) {
        return key.keyFor("booking-cursors")
                .derive(text + "\n" + filter.userId() + "\n" + filter.as() + "\n"
                        + filter.statuses().stream().sorted().toList() + "\n" + filter.from() + "\n" + filter.to()
                        + "\n"
                        + filter.ascending())
                .value();
    }

    private static String decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (encoded(text).equals(cursor)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BusinessException refused() {
        return BusinessException.invalid("cursor", "This is no cursor of this list: begin with its first page again");
    }
}
