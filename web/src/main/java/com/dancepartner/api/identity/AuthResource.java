package com.dancepartner.api.identity;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.identity.AccountBook;
import com.dancepartner.app.identity.Accounts;
import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.app.identity.RefreshRequest;
import com.dancepartner.app.identity.RegisterRequest;
import com.dancepartner.app.identity.TokenResponse;
import com.dancepartner.app.identity.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Registering, signing in and out. */
@Path("/auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class AuthResource {

    @Inject
    Accounts accounts;

    @Inject
    AccountBook book;

    @Inject
    Caller caller;

    @POST
    @Path("/register")
    @PermitAll
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response register(@Valid @NotNull RegisterRequest request) {
        UserView user = accounts.register(request);
        return Response.created(URI.create("/api/v1/users/me")).entity(user).build();
    }

    @POST
    @Path("/login")
    @PermitAll
    public TokenResponse login(@Valid @NotNull LoginRequest request) {
        return accounts.login(request);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    public TokenResponse refresh(@Valid @NotNull RefreshRequest request) {
        return book.refresh(request);
    }

    @POST
    @Path("/logout")
    @APIResponse(responseCode = "204")
    public void logout(@Valid @NotNull RefreshRequest request) {
        book.logout(caller.id(), request);
    }

    @GET
    @Path("/me")
    public UserView me() {
        return book.me(caller.id());
    }
}
