package com.dancepartner.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One HTTP request to the API, as it came: query and body still encoded. */
record ApiRequest(
        String id,
        String method,
        String path,
        String encodedParams,
        @Nullable String idempotencyKey,
        @Nullable String authorization,
        @Nullable String connectedAccount) {

    static ApiRequest read(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Headers headers = exchange.getRequestHeaders();
        boolean post = exchange.getRequestMethod().equals("POST");
        return new ApiRequest(
                Ids.next("req_").substring(0, 18),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? body : query + "&" + body,
                post ? headers.getFirst("Idempotency-Key") : null,
                headers.getFirst("Authorization"),
                headers.getFirst("Stripe-Account"));
    }

    /**
     * Checks the secret key's form.
     *
     * @throws ApiError 401 without a secret key
     */
    void authenticate() {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw new ApiError(
                    401,
                    "invalid_request_error",
                    null,
                    "You did not provide an API key. Send it in the Authorization header, as 'Bearer"
                            + " YOUR_SECRET_KEY'.");
        }
        String key = authorization.substring("Bearer ".length());
        if (!key.startsWith("sk_")) {
            String shown = key.substring(0, Math.min(key.length(), 3)) + "***";
            throw new ApiError(401, "invalid_request_error", null, "Invalid API Key provided: " + shown);
        }
    }

    /**
     * The decoded parameters.
     *
     * @throws ApiError 400 if the encoding is broken
     */
    Params params() {
        try {
            return new Params(Form.decode(encodedParams));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, "The request's form encoding is broken: " + e.getMessage());
        }
    }

    /** Whether the path, or the decoded query and body, contain a text. */
    boolean contains(String text) {
        return path.contains(text)
                || URLDecoder.decode(encodedParams, StandardCharsets.UTF_8).contains(text);
    }

    /** Tells one request from another under the same idempotency key. */
    String fingerprint(Params params) {
        return method + " " + path + " " + params.values();
    }
}
