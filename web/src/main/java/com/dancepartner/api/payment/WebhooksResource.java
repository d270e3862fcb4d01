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
@Path("/webhooks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({})
public class WebhooksResource {

    private static final String SIGNATURE = "Stripe-Signature";

    @Inject
    WebhookDesk desk;

    @POST
    @Path("/stripe")
    @Operation(summary = "For Stripe: the raw event of our own account, signed in Stripe-Signature")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "400", description = "WEBHOOK_REFUSED: not signed by Stripe just now, or no event")
    public void receive(String rawBody, @HeaderParam(SIGNATURE) @Nullable String signature) {
        desk.receive(rawBody, requireSigned(signature));
    }

    @POST
    @Path("/stripe-connect")
    @Operation(summary = "For Stripe: the raw event of a host's account, signed in Stripe-Signature")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "400", description = "WEBHOOK_REFUSED: not signed by Stripe just now, or no event")
    public void receiveConnect(String rawBody, @HeaderParam(SIGNATURE) @Nullable String signature) {
        desk.receiveConnect(rawBody, requireSigned(signature));
    }

    private static String requireSigned(@Nullable String signature) {
        if (signature == null) {
            throw new BusinessException(ErrorCode.WEBHOOK_REFUSED, "The webhook is not signed");
        }
        return signature;
    }
}
