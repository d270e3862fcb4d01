package com.dancepartner.run;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The authenticator of the demo administrator, whose secret this installation made.
 *
 * @param secret base32
 */
public record DemoAuthenticator(String secret) {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    /** The code of a moment of real time. */
    public String code(Instant now) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every secret is a key", e);
        }
    }
}
