package com.dancepartner.api.edge;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * What operators can set about the edge.
 *
 * @param encrypted whether clients come by https
 * @param mostBytes of a body
 * @param patience from the first byte of a body that is wanted to its last
 */
record EdgeSettings(boolean encrypted, AllowedOrigins origins, long mostBytes, Duration patience) {

    private static final String ATTRIBUTE = EdgeSettings.class.getName();

    /** @throws IllegalArgumentException naming the setting that is not understood, with an example */
    static EdgeSettings of(String publicUrl, String origins, String mostBytes, String patience) {
        return new EdgeSettings(
                publicUrl.startsWith("https:"),
                AllowedOrigins.of(publicUrl, origins),
                whole("body.limit.bytes", mostBytes, 1_000_000, 65_536),
                Duration.ofSeconds(whole("body.limit.seconds", patience, 600, 10)));
    }

    static EdgeSettings of(HttpServletRequest request) {
        return (EdgeSettings) request.getServletContext().getAttribute(ATTRIBUTE);
    }

    void holdIn(ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    private static long whole(String name, String value, long most, long example) {
        if (value.matches("[1-9]\\d{0,8}") && Long.parseLong(value) <= most) {
            return Long.parseLong(value);
        }
        throw new IllegalArgumentException(name + " holds '" + value + "': it is a whole number from 1 to " + most
                + ", for example " + name + "=" + example);
    }
}
