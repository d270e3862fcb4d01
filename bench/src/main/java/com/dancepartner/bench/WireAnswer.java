package com.dancepartner.bench;

import java.nio.charset.StandardCharsets;

/**
 * An answer as it came over the wire.
 *
 * @param last whether the connection ends after it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes belong to nobody else, and answers are not compared
record WireAnswer(int status, byte[] body, boolean last) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
