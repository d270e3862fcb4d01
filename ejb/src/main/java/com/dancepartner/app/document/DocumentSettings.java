package com.dancepartner.app.document;

import com.dancepartner.app.document.s3.S3Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators say of the document store. What cannot be is told with the name of its variable and an example. */
@ApplicationScoped
public class DocumentSettings {

    /** A folder, or a store that speaks S3. */
    enum Kind {
        FOLDER,
        S3
    }

    @Inject
    @ConfigProperty(name = "document.store", defaultValue = "folder")
    String store;

    @Inject
    @ConfigProperty(name = "document.folder")
    Optional<String> folder;

    @Inject
    @ConfigProperty(name = "document.s3.endpoint")
    Optional<String> endpoint;

    @Inject
    @ConfigProperty(name = "document.s3.bucket")
    Optional<String> bucket;

    @Inject
    @ConfigProperty(name = "document.s3.region")
    Optional<String> region;

    @Inject
    @ConfigProperty(name = "document.s3.access.key")
    Optional<String> accessKey;

    @Inject
    @ConfigProperty(name = "document.s3.secret.key")
    Optional<String> secretKey;

    Kind kind() {
        return switch (store) {
            case "folder" -> Kind.FOLDER;
            case "s3" -> Kind.S3;
            default ->
                throw impossible("DOCUMENT_STORE holds '" + store + "': it is folder or s3", "DOCUMENT_STORE=s3");
        };
    }

    Path folder() {
        String example = "DOCUMENT_FOLDER=/var/lib/dance-partner/documents";
        String value = required("DOCUMENT_FOLDER", folder, example);
        try {
            Path path = Path.of(value);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw impossible("DOCUMENT_FOLDER holds '" + value + "', which is no path", example, e);
        }
        throw impossible("DOCUMENT_FOLDER holds '" + value + "': it is an absolute path", example);
    }

    S3Settings s3() {
        return new S3Settings(
                endpoint(),
                matching("DOCUMENT_S3_BUCKET", bucket, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "dance-partner"),
                matching("DOCUMENT_S3_REGION", region, "[a-z0-9-]{1,40}", "eu-central-1"),
                required("DOCUMENT_S3_ACCESS_KEY", accessKey, "DOCUMENT_S3_ACCESS_KEY=AKIAIOSFODNN7EXAMPLE"),
                required("DOCUMENT_S3_SECRET_KEY", secretKey, "DOCUMENT_S3_SECRET_KEY=…, as the store gave it"));
    }

    private URI endpoint() {
        String value = matching(
                "DOCUMENT_S3_ENDPOINT",
                endpoint,
                "https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:\\d{1,5})?/?",
                "https://s3.eu-central-1.amazonaws.com");
        return URI.create(value);
    }

    private static String matching(String variable, Optional<String> value, String pattern, String example) {
        String given = required(variable, value, variable + "=" + example);
        if (!given.matches(pattern)) {
            throw impossible(variable + " holds '" + given + "', which it cannot be", variable + "=" + example);
        }
        return given;
    }

    private static String required(String variable, Optional<String> value, String example) {
        return value.filter(given -> !given.isBlank()).orElseThrow(() -> impossible(variable + " is missing", example));
    }

    private static IllegalStateException impossible(String what, String example) {
        return new IllegalStateException(what + ", for example " + example);
    }

    private static IllegalStateException impossible(String what, String example, Throwable cause) {
        return new IllegalStateException(what + ", for example " + example, cause);
    }
}
