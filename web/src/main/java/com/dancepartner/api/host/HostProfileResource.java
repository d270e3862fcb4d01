package com.dancepartner.api.host;

import com.dancepartner.api.Caller;
import com.dancepartner.app.availability.AvailabilityDesk;
import com.dancepartner.app.availability.AvailabilityInput;
import com.dancepartner.app.availability.AvailabilityView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The caller's weekly windows (R365). */
@Path("/host-profile/availability")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class HostProfileResource {

    @Inject
    AvailabilityDesk availability;

    @Inject
    Caller caller;

    @GET
    public AvailabilityView get() {
        return availability.own(caller.id());
    }

    @PUT
    public AvailabilityView replace(@Valid @NotNull AvailabilityInput input) {
        return availability.replace(caller.id(), input);
    }
}
