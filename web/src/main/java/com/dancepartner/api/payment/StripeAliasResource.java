package com.dancepartner.api.payment;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.payment.OnboardingDesk;
import com.dancepartner.app.payment.OnboardingView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The same as {@link StripeResource}, at the other address that it is known by (R333, G27). */
@Path("/stripe")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class StripeAliasResource {

    @Inject
    OnboardingDesk onboarding;

    @Inject
    Caller caller;

    @POST
    @Path("/onboard")
    @Operation(summary = "The same as POST /hosts/stripe/onboard")
    public OnboardingView onboard() {
        return onboarding.start(caller.id());
    }

    @GET
    @Path("/onboard")
    @Operation(summary = "The same as GET /hosts/stripe/status")
    public OnboardingView onboarding() {
        return onboarding.status(caller.id());
    }

    @GET
    @Path("/status")
    @Operation(summary = "The same as GET /hosts/stripe/status")
    public OnboardingView status() {
        return onboarding.status(caller.id());
    }
}
