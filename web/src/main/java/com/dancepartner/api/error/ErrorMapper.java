package com.dancepartner.api.error;

import com.dancepartner.api.observe.RequestObserver;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Objects;
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
        return answer(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side", null);
    }

    private static @Nullable Response known(Throwable thrown) {
        if (thrown instanceof BusinessException e) {
            return answer(
                    e.code(),
                    Objects.requireNonNullElse(e.getMessage(), e.code().name()),
                    e.field());
        }
        if (thrown instanceof WebApplicationException e) {
            ErrorCode code = Statuses.codeOf(e.getResponse().getStatus());
            return answer(code, wording(code), null);
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
        if (thrown instanceof OptimisticLockException) {
            return answer(ErrorCode.CONFLICT, "Somebody else changed this at the same moment: try again", null);
        }
        if (thrown instanceof SQLException e) {
            return ofDatabase(e);
        }
        return null;
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
            case "57014", "53300" -> answer(ErrorCode.SERVICE_UNAVAILABLE, "Too busy just now: try again", null);
            default -> null;
        };
    }

    private static String wording(ErrorCode code) {
        return switch (code) {
            case UNAUTHORIZED -> "Sign in first";
            case FORBIDDEN -> "You may not do this";
            case NOT_FOUND -> "There is nothing here";
            case METHOD_NOT_ALLOWED -> "This method is not allowed here";
            case NOT_ACCEPTABLE -> "Only JSON is spoken here";
            case UNSUPPORTED_MEDIA_TYPE -> "Send JSON: Content-Type application/json";
            case PAYLOAD_TOO_LARGE -> "The body is too large";
            default -> "The request cannot be served";
        };
    }

    static Response answer(ErrorCode code, String message, @Nullable String field) {
        return Response.status(Statuses.of(code))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorBody.of(code, message, field, RequestObserver.requestId()))
                .build();
    }
}
