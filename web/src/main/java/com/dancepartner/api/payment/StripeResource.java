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

/** A host's way to be paid (R099, R333). */
@Path("/hosts/stripe")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class StripeResource {

    @Inject
    OnboardingDesk onboarding;

    @Inject
    Caller caller;

    @POST
    @Path("/onboard")
    @Operation(summary = "Opens the Stripe account, if there is none, and a fresh link to Stripe's page")
    public OnboardingView onboard() {
        return onboarding.start(caller.id());
    }

    @GET
    @Path("/status")
    @Operation(summary = "Where the caller stands with Stripe, what it still needs, and the next step, in plain words")
    public OnboardingView status() {
        return onboarding.status(caller.id());
    }

    @POST
    @Path("/login-link")
    @Operation(summary = "Stripe's page for a host who is set up: payouts, bank account, tax forms; good for one visit")
    public OnboardingView.LoginLink loginLink() {
        return onboarding.loginLink(caller.id());
    }
}
