package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Why;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why.
 *
 * @param code illness, plans_changed, travel, unavailable, wrong_details, safety or other; other when absent
 * @param reason for the other side to read
 */
public record ReasonInput(
        @Nullable String code, @NotBlank @Size(max = 500) String reason) {

    Why why() {
        return new Why(Objects.requireNonNullElse(code, "other"), reason);
    }
}
