package com.dancepartner.api.edge;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may read our answers and open our sockets.
 *
 * @param own where the product itself is found
 * @param others the configured ones
 */
record AllowedOrigins(String own, Set<String> others) {

    private static final Pattern ORIGIN = Pattern.compile("(https?)://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

    /**
     * Reads the configuration.
     *
     * @param publicUrl as in public.url
     * @param configured as in cors.origins: origins with commas between; empty for none
     * @throws IllegalArgumentException naming the setting, with an example
     */
    static AllowedOrigins of(String publicUrl, String configured) {
        Set<String> others = Stream.of(configured.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(origin -> canonical("cors.origins", origin, origin))
                .collect(Collectors.toUnmodifiableSet());
        return new AllowedOrigins(
                canonical("public.url", publicUrl, publicUrl.replaceFirst("(?<=[^:/])/.*$", "")), others);
    }

    boolean mayRead(String origin) {
        return others.contains(canonical(origin));
    }

    /** @param host as in the Host header; null when there is none */
    boolean mayConnect(String origin, @Nullable String host) {
        String canonical = canonical(origin);
        return canonical.equals(own)
                || others.contains(canonical)
                || (host != null
                        && (canonical.equals(canonical("http://" + host))
                                || canonical.equals(canonical("https://" + host))));
    }

    private static String canonical(String setting, String value, String origin) {
        String canonical = canonical(origin);
        if (!ORIGIN.matcher(canonical).matches()) {
            throw new IllegalArgumentException(
                    setting + " holds '" + value + "': an origin is scheme, host and port, no path"
                            + " and no *, for example " + setting + "=https://app.example.com");
        }
        return canonical;
    }

    /** In small letters, as browsers write it, and without the port that goes without saying. */
    private static String canonical(String origin) {
        return origin.toLowerCase(Locale.ROOT)
                .replaceFirst("^(http://.*):80$", "$1")
                .replaceFirst("^(https://.*):443$", "$1");
    }
}
