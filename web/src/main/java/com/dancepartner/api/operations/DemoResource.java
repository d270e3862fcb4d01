package com.dancepartner.api.operations;

import com.dancepartner.app.time.DemoTime;
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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The clock of demonstrations and tests; not there unless DEMO_CLOCK is on. */
@Path("/demo/clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
public class DemoResource {

    @Inject
    DemoTime time;

    @POST
    @Operation(summary = "Puts the clock of all nodes forward")
    public ClockView advance(@Valid @NotNull ClockInput input) {
        return new ClockView(time.advance(Duration.ofSeconds(input.advanceSeconds())));
    }
}
