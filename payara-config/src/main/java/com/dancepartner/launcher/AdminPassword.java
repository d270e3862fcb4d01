package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The generated password of Payara's administrator, in a file that only its owner may read. */
record AdminPassword(Path file) {

    static final String USER = "admin";
    private static final String ENTRY = "AS_ADMIN_PASSWORD=";

    /** Makes a new password and its file. */
    static AdminPassword generate(Path file) throws IOException {
        FileTrees.writePrivate(file, ENTRY + random() + "\n");
        return new AdminPassword(file);
    }

    /** The password itself. */
    String value() {
        return FileTrees.readOrEmpty(file).replaceFirst("^" + ENTRY, "");
    }

    /** A file that asks {@code change-admin-password} to replace this password by another. */
    void writeChange(Path target, AdminPassword next) throws IOException {
        FileTrees.writePrivate(target, ENTRY + value() + "\nAS_ADMIN_NEWPASSWORD=" + next.value() + "\n");
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
