package com.dancepartner.system;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;

/** The key that the product is told it signed with before: {@code JWT_PREVIOUS_PUBLIC_KEYS} (G20). */
final class PreviousKey {

    static final String VARIABLE = "JWT_PREVIOUS_PUBLIC_KEYS";

    private static final KeyPair PAIR = Forge.newKeyPair();

    private PreviousKey() {}

    static PrivateKey signing() {
        return PAIR.getPrivate();
    }

    static RSAPublicKey verifying() {
        return (RSAPublicKey) PAIR.getPublic();
    }

    static String pem() {
        return Forge.pem(verifying());
    }
}
