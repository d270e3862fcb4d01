package com.dancepartner.api.payment;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.payment.CardDesk;
import com.dancepartner.app.payment.SetupView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's cards. */
@Path("/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class PaymentsResource {

    @Inject
    CardDesk cards;

    @Inject
    Caller caller;

    @POST
    @Path("/setup-intent")
    @Operation(summary = "What a phone needs to save a card with Stripe's sheet")
    public SetupView setupIntent() {
        return cards.setup(caller.id());
    }
}
