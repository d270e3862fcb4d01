package com.dancepartner.api.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request whose body is not read any further, nor any longer, than the limit. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private final Duration patience;
    private @Nullable LimitedBody body;

    LimitedRequest(HttpServletRequest request, long limit, Duration patience) {
        super(request);
        this.limit = limit;
        this.patience = patience;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedBody(super.getInputStream(), limit, patience);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
