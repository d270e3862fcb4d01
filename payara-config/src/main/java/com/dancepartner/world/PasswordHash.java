package com.dancepartner.world;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;

/** The hash that the application's own sign-in understands. */
public final class PasswordHash {

    private PasswordHash() {}

    public static String of(String password) {
        return Argon2Factory.create(Argon2Types.ARGON2id).hash(2, 19 * 1024, 1, password.toCharArray());
    }
}
