package com.dancepartner.api.idempotency;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one request from another by its method, its path with the query, and its body to the byte. */
final class RequestHash {

    private RequestHash() {}

    /**
     * Reads the body and puts it back.
     *
     * @return SHA-256 in lower-case hexadecimal
     * @throws BusinessException VALIDATION_ERROR when the body does not arrive whole
     */
    static String of(ContainerRequestContext request) {
        byte[] body = read(request);
        request.setEntityStream(new ByteArrayInputStream(body));
        URI uri = request.getUriInfo().getRequestUri();
        String line = request.getMethod() + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n";
        MessageDigest digest = sha256();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static byte[] read(ContainerRequestContext request) {
        try {
            return request.getEntityStream().readAllBytes();
        } catch (IOException e) {
            throw new BusinessException(ErrorCode.VALIDATION_ERROR, "The body did not arrive whole");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
