package com.dancepartner.app.earnings;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.earnings.EarningFilter;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Cursors of lists of earnings: signed, and good for the list only that gave them (R100, G25). */
@ApplicationScoped
public class EarningsCursors {

    private static final int PARTS = 3;

    @Inject
    DataKey key;

    /** A cursor for the page behind this earning. */
    String seal(EarningFilter.Mark mark, EarningFilter filter) {
        String text = mark.capturedAt() + "~" + mark.paymentId();
        return encoded(text + "~" + signature(text, filter));
    }

    /** @throws BusinessException VALIDATION_ERROR on cursor, when it was changed or belongs to another list */
    EarningFilter.Mark open(String cursor, EarningFilter filter) {
        String[] parts = decoded(cursor).split("~", PARTS);
        if (parts.length != PARTS) {
            throw refused();
        }
        String text = parts[0] + "~" + parts[1];
        if (!MessageDigest.isEqual(bytes(parts[2]), bytes(signature(text, filter)))) {
            throw refused();
        }
        return new EarningFilter.Mark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private String signature(String text, EarningFilter filter) {
        return key.keyFor("earnings-cursors").derive(text + "\n" + filter).value();
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
