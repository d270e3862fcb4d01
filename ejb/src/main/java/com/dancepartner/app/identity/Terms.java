package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The terms in force, which everybody who registers accepts. */
@ApplicationScoped
public class Terms {

    @Inject
    @ConfigProperty(name = "terms.version", defaultValue = "2026-11-01")
    String version;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    URI publicUrl;

    public TermsView inForce() {
        return new TermsView(version, publicUrl.resolve("/terms/"));
    }

    /** @throws BusinessException VALIDATION_ERROR for others than those in force */
    void requireAccepted(String accepted) {
        if (!accepted.equals(version)) {
            throw BusinessException.invalid("terms_version", "The terms in force are those of " + version);
        }
    }
}
