package com.dancepartner.app.harness;

import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The values of settings, by their names in dots; where none is given, the default of who asks. */
record Settings(Map<String, String> given) {

    private static final Map<Type, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Boolean.class, Boolean::valueOf,
            boolean.class, Boolean::valueOf,
            Duration.class, Duration::parse,
            URI.class, URI::create);

    Object valueFor(InjectionPoint point) {
        ConfigProperty asked = point.getAnnotated().getAnnotation(ConfigProperty.class);
        Optional<String> text = text(asked);
        if (point.getType() instanceof ParameterizedType optional) {
            return text.map(found -> read(optional.getActualTypeArguments()[0], found));
        }
        return read(
                point.getType(), text.orElseThrow(() -> new IllegalStateException("no test has set " + asked.name())));
    }

    private Optional<String> text(ConfigProperty asked) {
        boolean hasDefault = !asked.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE);
        return Optional.ofNullable(given.get(asked.name()))
                .or(() -> hasDefault ? Optional.of(asked.defaultValue()) : Optional.empty());
    }

    private static Object read(Type type, String text) {
        return Optional.ofNullable(READERS.get(type))
                .orElseThrow(() -> new IllegalStateException("no test can set a " + type.getTypeName()))
                .apply(text);
    }
}
