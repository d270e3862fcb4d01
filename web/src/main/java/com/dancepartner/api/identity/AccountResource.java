package com.dancepartner.api.identity;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.identity.AccountBook;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.ChangePasswordRequest;
import com.dancepartner.app.identity.DeviceBook;
import com.dancepartner.app.identity.DeviceList;
import com.dancepartner.app.identity.PasswordDesk;
import com.dancepartner.app.identity.UpdateAccountRequest;
import com.dancepartner.app.identity.UserView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own account and devices. */
@Path("/users/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class AccountResource {

    @Inject
    AccountDesk accounts;

    @Inject
    AccountBook book;

    @Inject
    PasswordDesk passwords;

    @Inject
    DeviceBook devices;

    @Inject
    Caller caller;

    @GET
    public UserView me() {
        return accounts.me(caller.id());
    }

    @PATCH
    @Operation(summary = "Changes what the body names; the rest stays")
    public UserView update(@Valid @NotNull UpdateAccountRequest request) {
        return book.update(caller.id(), request);
    }

    @POST
    @Path("/password")
    @Operation(summary = "Changes the password and signs all other devices out")
    @APIResponse(responseCode = "204")
    public void changePassword(@Valid @NotNull ChangePasswordRequest request) {
        passwords.change(caller.id(), caller.deviceId(), request);
    }

    @GET
    @Path("/devices")
    public DeviceList devices() {
        return devices.list(caller.id(), caller.deviceId());
    }

    @DELETE
    @Path("/devices")
    @Operation(summary = "Signs out everywhere, here included")
    @APIResponse(responseCode = "204")
    public void signOutEverywhere() {
        devices.endAllOf(caller.id());
    }

    @DELETE
    @Path("/devices/{id}")
    @Operation(summary = "Signs one device out")
    @APIResponse(responseCode = "204")
    public void signOut(@PathParam("id") UUID id) {
        devices.endOne(caller.id(), id);
    }
}
