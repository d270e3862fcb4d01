package com.dancepartner.app.reconciliation;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** Cursors of lists of differences: signed, and good for the list only that gave them (G25, R363). */
@ApplicationScoped
public class DiscrepancyCursors {

    private static final int ID_LENGTH = 36;

    @Inject
    DataKey key;

    /** A cursor for the page behind this difference. */
    String seal(UUID last, boolean open) {
        return last + signature(last.toString(), open);
    }

    /** @throws BusinessException VALIDATION_ERROR on cursor, when it was changed or belongs to another list */
    UUID open(String cursor, boolean open) {
        String id = cursor.substring(0, Math.min(ID_LENGTH, cursor.length()));
        if (!MessageDigest.isEqual(bytes(cursor), bytes(id + signature(id, open)))) {
            throw BusinessException.invalid(
                    "cursor", "This is no cursor of this list: begin with its first page again");
        }
        return UUID.fromString(id);
    }

    private String signature(String id, boolean open) {
        return key.keyFor("discrepancy-cursors").derive(id + "\n" + open).value();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
