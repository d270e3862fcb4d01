package com.dancepartner.domain.idempotency;

import com.dancepartner.domain.jpa.Ids;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to serve the request of a key, until the lease ends.
 *
 * @param subjectId the id for what the request creates: the same for everybody who ever has this key's claim
 * @param leasedUntil on the database's clock; tells this claim from those before and after it
 */
public record Claim(IdempotencyKey key, UUID subjectId, Instant leasedUntil) {

    /** An id for what a request creates that came without a key, or is the first of its key. */
    public static UUID freshSubject() {
        return Ids.next();
    }
}
