package com.dancepartner.app.host;

import com.dancepartner.domain.host.VerificationStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * How staff decide on a host; the reason is kept in the audit trail.
 *
 * @param status approved, rejected, expired or suspended
 */
public record VerificationInput(
        @NotNull
        @Pattern(
                regexp = "approved|rejected|expired|suspended",
                message = "must be approved, rejected, expired or suspended")
        String status,

        @NotBlank @Size(max = 500) String reason) {

    VerificationStatus next() {
        return VerificationStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }
}
