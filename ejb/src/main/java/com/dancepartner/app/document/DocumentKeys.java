package com.dancepartner.app.document;

import java.util.regex.Pattern;

/** What keys of documents look like: safe as paths of files and of URLs. */
public final class DocumentKeys {

    private static final int LONGEST = 200;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\\.[a-z0-9]+)?");

    private DocumentKeys() {}

    /** @throws IllegalArgumentException when it is none */
    public static String require(String key) {
        if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is no key of a document");
        }
        return key;
    }
}
