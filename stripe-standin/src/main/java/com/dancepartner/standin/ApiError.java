package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer in Stripe's error form: the HTTP status and the object under {@code error}. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> BEFORE_EXECUTION = Set.of(
            "parameter_missing",
            "parameter_unknown",
            "parameter_invalid_integer",
            "parameter_invalid_boolean",
            "account_invalid",
            "idempotency_key_in_use",
            "rate_limit",
            "lock_timeout");

    private final int status;
    private final ObjectNode error;

    ApiError(int status, String type, @Nullable String code, String message) {
        super(message);
        this.status = status;
        this.error = Json.object();
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        error.put("type", type);
    }

    /** A request that Stripe refuses with 400. */
    static ApiError invalid(@Nullable String code, String message) {
        return new ApiError(400, "invalid_request_error", code, message);
    }

    static ApiError missingParameter(String param) {
        return invalid("parameter_missing", "Missing required param: " + param + ".")
                .with("param", param);
    }

    static ApiError noSuch(int status, String objectName, String id, String param) {
        String message = "No such " + objectName.replace("_", "") + ": '" + id + "'";
        return new ApiError(status, "invalid_request_error", "resource_missing", message).with("param", param);
    }

    /** A request on behalf of an account that is not connected to the platform. */
    static ApiError noAccess(String account) {
        return new ApiError(
                403,
                "invalid_request_error",
                "account_invalid",
                "The provided key does not have access to account '" + account
                        + "' (or that account does not exist). Application access may have been revoked.");
    }

    /** A request that does not fit the state of an intent; the intent travels in the error, as at Stripe. */
    static ApiError unexpectedState(ObjectNode intent, String message) {
        String kind = Json.requiredText(intent, "object");
        return invalid(kind + "_unexpected_state", message).with(kind, intent.deepCopy());
    }

    /** A refusal by the card's bank, status 402. */
    static ApiError card(Decline decline) {
        return new ApiError(402, "card_error", decline.code(), decline.message())
                .with("decline_code", decline.declineCode());
    }

    static ApiError unknownPath(String method, String path) {
        return new ApiError(
                404,
                "invalid_request_error",
                null,
                String.format(
                        Locale.ROOT,
                        "Unrecognized request URL (%s: %s). The stand-in knows only what its README lists.",
                        method,
                        path));
    }

    ApiError with(String field, String value) {
        error.put(field, value);
        return this;
    }

    ApiError with(String field, JsonNode value) {
        error.set(field, value);
        return this;
    }

    int status() {
        return status;
    }

    /** The object under {@code error}, a copy. */
    ObjectNode details() {
        return error.deepCopy();
    }

    ObjectNode body() {
        ObjectNode body = Json.object();
        body.set("error", details());
        return body;
    }

    /** Whether Stripe would store this answer under the idempotency key: only requests that began executing are. */
    boolean reachedExecution() {
        return !"idempotency_error".equals(Json.text(error, "type"))
                && !BEFORE_EXECUTION.contains(error.path("code").asText(""));
    }
}
