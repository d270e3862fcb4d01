package com.dancepartner.api.error;

import com.dancepartner.domain.error.ErrorCode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error (R524), with the id under which the server's log has more. */
@Schema(name = "ErrorBody")
public record ErrorBody(Problem error) {

    public static ErrorBody of(ErrorCode code, String message, @Nullable String field, String requestId) {
        return new ErrorBody(
                new Problem(code.name(), message, field == null ? Map.of() : Map.of("field", field), requestId));
    }

    /** What went wrong, for programs and for people. */
    public record Problem(String code, String message, Map<String, String> details, String requestId) {}
}
