package com.dancepartner.app.discovery;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.discovery.HostQuery;
import com.dancepartner.domain.discovery.Mark;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/** Cursors of searches: signed, and good for the search only that gave them (G25). */
@ApplicationScoped
public class SearchCursors {

    private static final int PARTS = 4;

    @Inject
    DataKey key;

    /** A cursor for the page behind this mark. */
    String seal(Mark mark, HostQuery query) {
        String text =
                Long.toHexString(Double.doubleToLongBits(mark.key())) + "." + mark.profileId() + "." + mark.total();
        return encoded(bytes(text + "." + signature(text, query)));
    }

    /** @throws BusinessException VALIDATION_ERROR on cursor, when it was changed or belongs to another search */
    Mark open(String cursor, HostQuery query) {
        String[] parts = decoded(cursor).split("\\.", PARTS);
        if (parts.length != PARTS) {
            throw refused();
        }
        String text = parts[0] + "." + parts[1] + "." + parts[2];
        if (!MessageDigest.isEqual(bytes(parts[3]), bytes(signature(text, query)))) {
            throw refused();
        }
        return new Mark(
                Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16)),
                UUID.fromString(parts[1]),
                Integer.parseInt(parts[2]));
    }

    /** Over all that the order and the choice depend on, but for the size of the page. */
    private String signature(String text, HostQuery query) {
        SecretToken secret = key.keyFor("search-cursors");
        return secret.derive(text + "\n" + query.area() + "\n" + query.wishes() + "\n" + query.sort())
                .value();
    }

    /** One spelling only: the decoder itself lets padding and the last character's unused bits pass. */
    private static String decoded(String cursor) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(cursor);
            if (encoded(decoded).equals(cursor)) {
                return new String(decoded, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BusinessException refused() {
        return BusinessException.invalid("cursor", "This is no cursor of this search: begin with its first page again");
    }
}
