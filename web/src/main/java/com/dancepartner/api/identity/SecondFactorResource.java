package com.dancepartner.api.identity;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.identity.RecoveryCodes;
import com.dancepartner.app.identity.RemoveTotpRequest;
import com.dancepartner.app.identity.SecondFactorBook;
import com.dancepartner.app.identity.SecondFactorDesk;
import com.dancepartner.app.identity.TotpCode;
import com.dancepartner.app.identity.TotpEnrolment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's second factor: an authenticator app (G07). */
@Path("/users/me/totp")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class SecondFactorResource {

    @Inject
    SecondFactorBook book;

    @Inject
    SecondFactorDesk desk;

    @Inject
    Caller caller;

    @POST
    @Operation(summary = "A secret for an authenticator app; counts once a first code confirmed it")
    public TotpEnrolment begin() {
        return book.begin(caller.id());
    }

    @POST
    @Path("/confirm")
    @Operation(summary = "Confirms by a first code; the recovery codes are shown this once")
    public RecoveryCodes confirm(@Valid @NotNull TotpCode request) {
        return book.confirm(caller.id(), request);
    }

    @POST
    @Path("/remove")
    @Operation(summary = "Takes the second factor away, by password and code")
    @APIResponse(responseCode = "204")
    public void remove(@Valid @NotNull RemoveTotpRequest request) {
        desk.remove(caller.id(), request);
    }
}
