package com.dancepartner.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Sends requests and reads the answers to their end; the outcome is the status, or why there is none. */
final class Caller {

    static final String OK = "200";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    String send(HttpRequest request) {
        try {
            return status(http.send(request, BodyHandlers.discarding()));
        } catch (IOException e) {
            return silence(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Never ends exceptionally. */
    CompletableFuture<String> sendAsync(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null ? status(answer) : silence(failure));
    }

    /** @throws IllegalStateException with the answer when it is not a 200: then there is nothing to measure */
    void require(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.method() + " "
                        + request.uri().getPath() + " answers " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri().getPath() + " gets no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String status(HttpResponse<?> answer) {
        return Integer.toString(answer.statusCode());
    }

    private static String silence(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        Throwable reason = failure instanceof CompletionException && cause != null ? cause : failure;
        return "no answer (" + reason.getClass().getSimpleName() + ")";
    }
}
