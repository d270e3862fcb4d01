package com.dancepartner.api.idempotency;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Puts a gate before each method that is {@link Idempotent}, behind those that ask who may call. */
@Provider
public class IdempotentMethods implements DynamicFeature {

    private volatile @Nullable IdempotentRequest current;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Idempotent idempotent = resource.getResourceMethod().getAnnotation(Idempotent.class);
        if (idempotent != null) {
            context.register(new KeyGate(idempotent.required(), this::current), Priorities.USER);
        }
    }

    /** Looked for with the first request, since JAX-RS makes providers before there are beans: it stands for each present one. */
    private IdempotentRequest current() {
        IdempotentRequest found = current;
        if (found == null) {
            found = CDI.current().select(IdempotentRequest.class).get();
            current = found;
        }
        return found;
    }
}
