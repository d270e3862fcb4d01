package com.dancepartner.bench;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;

/** The product's hash of passwords without the product: the same library, Argon2id with 19 MiB, two passes, one lane. */
final class Hashing {

    static final String PARAMETERS = "Argon2id, 19 MiB, t=2, p=1";

    private static final int PASSES = 2;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int LANES = 1;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id);

    String hash(String password) {
        return argon2.hash(PASSES, KIBIBYTES, LANES, password.toCharArray());
    }

    /** What a login costs at the least. */
    void verify(String hash, String password) {
        if (!argon2.verify(hash, password.toCharArray())) {
            throw new IllegalStateException("the password does not fit its own hash");
        }
    }
}
