package com.dancepartner.api.documents;

import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The operations that take an Idempotency-Key, by their ids.
 *
 * @param idempotent what the method of each says
 */
record KeyedOperations(Map<String, Idempotent> idempotent) {

    /** Defined with the application. */
    private static final String SCHEMA = "IdempotencyKey";

    private static final String RESOURCE = "Resource.class";
    private static final String KEY =
            "Any text of 1 to 100 visible ASCII characters, such as a UUID: new for each request, the"
                    + " same when a request is sent again. For 48 hours a repeat gets the first answer, with the header"
                    + " Idempotent-Replayed: true, and nothing is done twice.";
    private static final String UNDER_WAY =
            "CONFLICT: the first request with this Idempotency-Key is still under way, come"
                    + " again after Retry-After; or another conflict, which code and message tell";
    private static final String OTHER_REQUEST =
            "IDEMPOTENCY_CONFLICT: the Idempotency-Key came with another request before;"
                    + " or VALIDATION_ERROR: the field named is at fault";

    /** Of the resources that were compiled into the same folder as this class. */
    static KeyedOperations beside(Class<?> type) {
        Path classes = classesOf(type);
        try (Stream<Path> files = Files.walk(classes)) {
            return new KeyedOperations(files.filter(file -> file.toString().endsWith(RESOURCE))
                    .flatMap(file -> methodsOf(classes.relativize(file), type.getClassLoader()))
                    .filter(method -> method.isAnnotationPresent(Idempotent.class))
                    .collect(
                            Collectors.toMap(KeyedOperations::idOf, method -> method.getAnnotation(Idempotent.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(classes.toString(), e);
        }
    }

    private static Path classesOf(Class<?> type) {
        URI classes;
        try {
            classes = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes lie in a folder", e);
        }
        return Path.of(classes);
    }

    private static Stream<Method> methodsOf(Path file, ClassLoader loader) {
        String name = file.toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
        try {
            return Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was compiled, but cannot be loaded", e);
        }
    }

    /** As the build names operations: by class and method. */
    private static String idOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "_" + method.getName();
    }

    /** Adds the header and what it can lead to, where the operation takes one. */
    void describe(Operation operation) {
        Idempotent found = idempotent.get(operation.getOperationId());
        if (found != null) {
            operation.addParameter(header(found.required()));
            describe(operation, "409", UNDER_WAY);
            describe(operation, "422", OTHER_REQUEST);
        }
    }

    private static Parameter header(boolean required) {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(KEY)
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
    }

    /** The body is that of all errors. */
    private static void describe(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(description)
                                    .content(operation
                                            .getResponses()
                                            .getDefaultValue()
                                            .getContent()));
        }
    }
}
