package com.dancepartner.app.calendar;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.CalendarLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The secret part of the address of a private feed: whose it is, of which generation, and our signature. */
@ApplicationScoped
public class LinkTokens {

    private static final int CLAIM_BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;
    private static final int MAC_BYTES = 32;

    @Inject
    DataKey key;

    /** @return base64url, 70 characters */
    String seal(CalendarLink link) {
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(link.userId().getMostSignificantBits())
                .putLong(link.userId().getLeastSignificantBits())
                .putInt(link.generation())
                .array();
        return encoded(ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES)
                .put(claim)
                .put(signature(claim))
                .array());
    }

    /** What a token says; empty for all that was not sealed by us, letter by letter. */
    Optional<Claim> open(String token) {
        return decoded(token)
                .filter(bytes -> bytes.length == CLAIM_BYTES + MAC_BYTES)
                .map(ByteBuffer::wrap)
                .flatMap(this::open);
    }

    private Optional<Claim> open(ByteBuffer token) {
        byte[] claim = new byte[CLAIM_BYTES];
        byte[] signature = new byte[MAC_BYTES];
        token.get(claim).get(signature);
        if (!MessageDigest.isEqual(signature, signature(claim))) {
            return Optional.empty();
        }
        ByteBuffer said = ByteBuffer.wrap(claim);
        return Optional.of(new Claim(new UUID(said.getLong(), said.getLong()), said.getInt()));
    }

    private byte[] signature(byte[] claim) {
        return Base64.getUrlDecoder()
                .decode(key.keyFor("calendar-link").derive(encoded(claim)).value());
    }

    /** One spelling only: the decoder itself lets padding and the last character's unused bits pass. */
    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> encoded(bytes).equals(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whose feed, of which generation. */
    record Claim(UUID userId, int generation) {}
}
