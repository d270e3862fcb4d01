package com.dancepartner.api.identity;

import com.dancepartner.app.identity.ForgotPasswordRequest;
import com.dancepartner.app.identity.PasswordDesk;
import com.dancepartner.app.identity.ResetPasswordRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Passwords that were forgotten (G22). */
@Path("/auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PasswordResource {

    @Inject
    PasswordDesk passwords;

    @POST
    @Path("/forgot-password")
    @Operation(summary = "Sends a link to choose a new password; the answer is the same for an unknown address")
    @APIResponse(responseCode = "202")
    public Response forgot(@Valid @NotNull ForgotPasswordRequest request) {
        passwords.forgot(request);
        return Response.accepted().build();
    }

    @POST
    @Path("/reset-password")
    @Operation(summary = "Sets a new password by the token of the link, and signs out everywhere")
    @APIResponse(responseCode = "204")
    public void reset(@Valid @NotNull ResetPasswordRequest request) {
        passwords.reset(request);
    }
}
