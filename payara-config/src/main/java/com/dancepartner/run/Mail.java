package com.dancepartner.run;

import java.time.Instant;
import java.util.List;

/** A mail that the development server got. */
record Mail(List<String> to, String subject, String text, Instant receivedAt) {

    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}
