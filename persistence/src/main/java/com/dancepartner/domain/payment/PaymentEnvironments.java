package com.dancepartner.domain.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads where we run. It is here because a library of the EAR does not see the beans of its EJB module. */
@ApplicationScoped
public class PaymentEnvironments {

    @Inject
    @ConfigProperty(name = "payment.environment", defaultValue = "local")
    String name;

    @Produces
    @Dependent
    public PaymentEnvironment current() {
        return new PaymentEnvironment(name);
    }
}
