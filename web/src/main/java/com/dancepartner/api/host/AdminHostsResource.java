package com.dancepartner.api.host;

import com.dancepartner.api.Caller;
import com.dancepartner.api.QueryParameters;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.host.HostStandingList;
import com.dancepartner.app.host.HostStandingView;
import com.dancepartner.app.host.VerificationInput;
import com.dancepartner.app.host.VettingDesk;
import com.dancepartner.domain.host.VerificationStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where staff vet hosts (G42). */
@Path("/admin/hosts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "TRUST"})
public class AdminHostsResource {

    private static final int MOST_PER_PAGE = 100;

    @Inject
    VettingDesk desk;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Hosts by verification_status (pending), the longest unchanged first")
    public HostStandingList list(
            @QueryParam("verification_status") @DefaultValue("pending") String status,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset) {
        return desk.list(
                VerificationStatus.named(status, "verification_status"),
                QueryParameters.whole("limit", limit, 1, MOST_PER_PAGE),
                QueryParameters.whole("offset", offset, 0, Integer.MAX_VALUE));
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent(required = false)
    @Operation(summary = "Approves, rejects, suspends or expires the verification of a host")
    public HostStandingView decide(@PathParam("id") UUID id, @Valid @NotNull VerificationInput input) {
        return desk.decide(caller.id(), id, input);
    }
}
