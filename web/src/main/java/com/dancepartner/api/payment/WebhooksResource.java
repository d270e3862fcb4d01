package com.dancepartner.api.payment;

import com.dancepartner.app.payment.WebhookDesk;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.jspecify.annotations.Nullable;

/** Where Stripe tells us things; believed by signature only (G52). */
@Path("/webhooks/stripe")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({})
public class WebhooksResource {

    @Inject
    WebhookDesk desk;

    @POST
    @Operation(summary = "For Stripe: the raw event, signed in Stripe-Signature")
    @APIResponse(responseCode = "204")
    public void receive(String rawBody, @HeaderParam("Stripe-Signature") @Nullable String signature) {
        if (signature == null) {
            throw new BusinessException(ErrorCode.UNAUTHORIZED, "The webhook is not signed");
        }
        desk.receive(rawBody, signature);
    }
}
