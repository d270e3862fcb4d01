package com.dancepartner.api.error;

import com.dancepartner.api.observe.RequestObserver;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns whatever was thrown into the one form of errors. What nobody expected is logged, and its message stays here. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());
    private static final Pattern PROPERTY = Pattern.compile("property '?([A-Za-z_]+)'?");

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Response known = known(cause);
            if (known != null) {
                return known;
            }
        }
        LOG.log(Level.ERROR, "Nobody expected this", thrown);
        return answer(ErrorCode.INTERNAL_ERROR, wording(ErrorCode.INTERNAL_ERROR), null);
    }

    private static @Nullable Response known(Throwable thrown) {
        if (thrown instanceof TooManyRequests e) {
            return answer(e.code(), wording(e), null, e.retryAfterSeconds());
        }
        if (thrown instanceof BusinessException e) {
            return answer(e.code(), wording(e), e.field());
        }
        if (thrown instanceof WebApplicationException e) {
            return ofContainer(e.getResponse());
        }
        if (thrown instanceof ProcessingException) {
            return unreadable(thrown);
        }
        if (thrown instanceof StripeRefusal e) {
            return answer(ErrorCode.PAYMENT_FAILED, Objects.requireNonNullElse(e.getMessage(), e.code()), null);
        }
        if (thrown instanceof StripeUncertain) {
            return answer(ErrorCode.SERVICE_UNAVAILABLE, "Stripe does not answer just now: try again", null);
        }
        if (thrown instanceof EJBAccessException) {
            return answer(ErrorCode.FORBIDDEN, "You may not do this", null);
        }
        if (thrown instanceof RejectedExecutionException || thrown instanceof ResourceException) {
            return answer(ErrorCode.SERVICE_UNAVAILABLE, wording(ErrorCode.SERVICE_UNAVAILABLE), null);
        }
        if (thrown instanceof OptimisticLockException) {
            return answer(ErrorCode.CONFLICT, "Somebody else changed this at the same moment: try again", null);
        }
        if (thrown instanceof SQLException e) {
            return ofDatabase(e);
        }
        return null;
    }

    /** With what HTTP asks for beside the status: which methods are allowed, how to sign in. */
    private static Response ofContainer(Response given) {
        ErrorCode code = Statuses.codeOf(given.getStatus());
        return Response.fromResponse(answer(code, wording(code), null))
                .header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW))
                .header(HttpHeaders.WWW_AUTHENTICATE, given.getHeaderString(HttpHeaders.WWW_AUTHENTICATE))
                .build();
    }

    /** A body that is no JSON, or not of the shape: the parser's words may quote the body, so only the field is told. */
    private static Response unreadable(Throwable thrown) {
        String field = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Matcher matcher = PROPERTY.matcher(Objects.requireNonNullElse(cause.getMessage(), ""));
            field = field == null && matcher.find() ? matcher.group(1) : field;
        }
        String message = field == null
                ? "The body is not JSON of the documented shape"
                : "The field '" + field + "' is unknown or not of the documented type";
        return answer(ErrorCode.VALIDATION_ERROR, message, field);
    }

    private static @Nullable Response ofDatabase(SQLException e) {
        return switch (Objects.requireNonNullElse(e.getSQLState(), "")) {
            case "23505", "23P01", "40001", "40P01", "55P03" ->
                answer(ErrorCode.CONFLICT, "Somebody else did this at the same moment: look again", null);
            case "57014", "53300", "08001", "08003", "08006", "57P01", "57P02", "57P03" ->
                answer(ErrorCode.SERVICE_UNAVAILABLE, wording(ErrorCode.SERVICE_UNAVAILABLE), null);
            case "22021", "22P05" ->
                answer(ErrorCode.VALIDATION_ERROR, "A text holds a character that does not exist", null);
            default -> null;
        };
    }

    private static String wording(BusinessException thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.code().name());
    }

    static String wording(ErrorCode code) {
        return switch (code) {
            case UNAUTHORIZED -> "Sign in first";
            case FORBIDDEN -> "You may not do this";
            case NOT_FOUND -> "There is nothing here";
            case METHOD_NOT_ALLOWED -> "This method is not allowed here";
            case NOT_ACCEPTABLE -> "Only JSON is spoken here";
            case UNSUPPORTED_MEDIA_TYPE -> "This Content-Type is not taken here";
            case PAYLOAD_TOO_LARGE -> "The request is too large";
            case INTERNAL_ERROR -> "Something went wrong on our side";
            case SERVICE_UNAVAILABLE -> "Too busy just now: try again";
            default -> "The request cannot be served";
        };
    }

    static Response answer(ErrorCode code, String message, @Nullable String field) {
        return answer(code, message, field, code == ErrorCode.SERVICE_UNAVAILABLE ? 1L : null);
    }

    /** @param retryAfter seconds; null where trying again later would not help */
    private static Response answer(ErrorCode code, String message, @Nullable String field, @Nullable Long retryAfter) {
        return Response.status(Statuses.of(code))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.RETRY_AFTER, retryAfter)
                .entity(ErrorBody.of(code, message, field, RequestObserver.requestId()))
                .build();
    }
}
