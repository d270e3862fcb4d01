package com.dancepartner.app.host;

import com.dancepartner.domain.host.Missing;

/**
 * Something that keeps a host from being found and booked.
 *
 * @param code account, email_verification, description, dance_styles, availability, payouts or verification
 * @param message what to do about it
 */
public record MissingView(String code, String message) {

    static MissingView of(Missing missing) {
        return new MissingView(missing.wire(), missing.sentence());
    }
}
