package com.dancepartner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;

/** Who is calling. */
@RequestScoped
public class Caller {

    @Context
    SecurityContext security;

    public UUID id() {
        return UUID.fromString(security.getUserPrincipal().getName());
    }
}
