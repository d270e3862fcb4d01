package com.dancepartner.api.host;

import com.dancepartner.app.host.DanceStyleView;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.SkillLevelView;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** The master list of dance styles, and the levels at which they are danced (R241, G62). */
@Path("/dance-styles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({})
public class DanceStylesResource {

    @Inject
    HostDesk hosts;

    @GET
    public List<DanceStyleView> list() {
        return hosts.danceStyles();
    }

    @GET
    @Path("/skill-levels")
    @Operation(summary = "The rubric by which hosts rate themselves, from 1 to 5")
    public List<SkillLevelView> skillLevels() {
        return SkillLevelView.all();
    }
}
