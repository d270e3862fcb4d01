package com.dancepartner.domain.error;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules of the house refuse. Rolls the transaction back and reaches the caller unwrapped.
 * The message is meant for the client: it names the offending value and no internals.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private final ErrorCode code;
    private final @Nullable String field;

    public BusinessException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** @param field the request field at fault in the API's spelling, such as {@code scheduled_start} */
    public BusinessException(ErrorCode code, String message, @Nullable String field) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public static BusinessException notFound(String what, Object id) {
        return new BusinessException(ErrorCode.NOT_FOUND, "There is no " + what + " " + id);
    }

    public static BusinessException invalid(String field, String message) {
        return new BusinessException(ErrorCode.VALIDATION_ERROR, message, field);
    }

    public static BusinessException forbidden(String message) {
        return new BusinessException(ErrorCode.FORBIDDEN, message);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}
