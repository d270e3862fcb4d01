package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.SecretToken;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** Ten codes to get in without the authenticator, each good once. Shown once; kept as hashes. */
public record RecoveryCodes(List<String> recoveryCodes) {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCodes fresh() {
        return new RecoveryCodes(
                Stream.generate(RecoveryCodes::one).limit(COUNT).toList());
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String code = new Base32().encodeAsString(bytes);
        return code.substring(0, 8) + "-" + code.substring(8);
    }

    Set<String> hashes() {
        return recoveryCodes.stream().map(RecoveryCodes::hash).collect(Collectors.toSet());
    }

    /** Read as people type: lower case, blanks and dashes do not matter. */
    static String hash(String code) {
        return SecretToken.sha256(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
