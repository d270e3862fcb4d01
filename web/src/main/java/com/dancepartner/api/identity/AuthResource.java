package com.dancepartner.api.identity;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.identity.AccountBook;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.app.identity.LogoutRequest;
import com.dancepartner.app.identity.RefreshRequest;
import com.dancepartner.app.identity.RegisterRequest;
import com.dancepartner.app.identity.RegistrationDesk;
import com.dancepartner.app.identity.SignInDesk;
import com.dancepartner.app.identity.Terms;
import com.dancepartner.app.identity.TermsView;
import com.dancepartner.app.identity.TokenResponse;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.app.identity.VerifyEmailRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Registering, signing in and out. */
@Path("/auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthResource {

    @Inject
    RegistrationDesk registration;

    @Inject
    SignInDesk signIns;

    @Inject
    AccountBook book;

    @Inject
    AccountDesk accounts;

    @Inject
    Terms terms;

    @Inject
    Caller caller;

    @GET
    @Path("/terms")
    @Operation(summary = "The terms in force, which registering accepts")
    public TermsView terms() {
        return terms.inForce();
    }

    @POST
    @Path("/register")
    @Operation(summary = "Opens an account and sends a verification mail")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response register(@Valid @NotNull RegisterRequest request) {
        UserView user = registration.register(request);
        return Response.created(URI.create("/api/v1/users/me")).entity(user).build();
    }

    @POST
    @Path("/login")
    @Operation(summary = "Signs in on a device")
    public TokenResponse login(@Valid @NotNull LoginRequest request) {
        return signIns.login(request, caller.visitor());
    }

    @POST
    @Path("/restore")
    @Operation(summary = "Opens an account again that its owner closed within the last 30 days, and signs in")
    public TokenResponse restore(@Valid @NotNull LoginRequest request) {
        return signIns.restore(request, caller.visitor());
    }

    @POST
    @Path("/refresh")
    @Operation(summary = "Exchanges a refresh token, which is good once, for new tokens")
    public TokenResponse refresh(@Valid @NotNull RefreshRequest request) {
        return signIns.refresh(request, caller.visitor());
    }

    @POST
    @Path("/logout")
    @Operation(summary = "Ends the sign-in of a refresh token, or all of its account; again, it changes nothing")
    @APIResponse(responseCode = "204")
    public void logout(@Valid @NotNull LogoutRequest request) {
        signIns.logout(request);
    }

    @GET
    @Path("/me")
    @RolesAllowed(AccessTokens.USER)
    public UserView me() {
        return accounts.me(caller.id());
    }

    @POST
    @Path("/verify-email")
    @Operation(summary = "Verifies an address by the token of the link in the mail")
    @APIResponse(responseCode = "204")
    public void verifyEmail(@Valid @NotNull VerifyEmailRequest request) {
        book.verifyEmail(request);
    }

    @POST
    @Path("/verify-email/resend")
    @RolesAllowed(AccessTokens.USER)
    @Operation(summary = "Sends another verification mail, once a minute at most")
    @APIResponse(responseCode = "202")
    public Response resendVerification() {
        book.resendVerification(caller.id());
        return Response.accepted().build();
    }
}
