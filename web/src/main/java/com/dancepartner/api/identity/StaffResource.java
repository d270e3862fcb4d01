package com.dancepartner.api.identity;

import com.dancepartner.api.Caller;
import com.dancepartner.api.QueryParameters;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.identity.AccountActionRequest;
import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.UserList;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.domain.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What staff do to accounts. */
@Path("/staff/users")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    private static final int MOST_PER_PAGE = 100;

    @Inject
    StaffDesk desk;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT"})
    @Operation(summary = "Accounts whose address holds a text, oldest first")
    public UserList find(
            @QueryParam("email") @DefaultValue("") @Size(max = 254) String email,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset) {
        return desk.find(
                email,
                QueryParameters.whole("limit", limit, 1, MOST_PER_PAGE),
                QueryParameters.whole("offset", offset, 0, Integer.MAX_VALUE));
    }

    @PUT
    @Path("/{id}/roles/{role}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Grants a role; nobody grants one to himself")
    public UserView grant(@PathParam("id") UUID id, @PathParam("role") Role role) {
        return desk.grant(caller.id(), id, role);
    }

    @DELETE
    @Path("/{id}/roles/{role}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Takes a role away and ends the sign-ins that had it")
    public UserView revoke(@PathParam("id") UUID id, @PathParam("role") Role role) {
        return desk.revoke(caller.id(), id, role);
    }

    @POST
    @Path("/{id}/deactivate")
    @Idempotent(required = false)
    @RolesAllowed({"ADMIN", "TRUST"})
    @Operation(summary = "Deactivates an account and ends its sign-ins")
    public UserView deactivate(@PathParam("id") UUID id, @Valid @NotNull AccountActionRequest request) {
        return desk.deactivate(caller.id(), id, request);
    }

    @POST
    @Path("/{id}/reactivate")
    @Idempotent(required = false)
    @RolesAllowed({"ADMIN", "TRUST"})
    @Operation(summary = "Lets an account in again")
    public UserView reactivate(@PathParam("id") UUID id, @Valid @NotNull AccountActionRequest request) {
        return desk.reactivate(caller.id(), id, request);
    }
}
