package com.dancepartner.api.host;

import com.dancepartner.api.Caller;
import com.dancepartner.app.host.photo.PhotoDesk;
import com.dancepartner.app.host.photo.PhotoList;
import com.dancepartner.app.host.photo.PhotoPosition;
import com.dancepartner.app.host.photo.PhotoView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own photos (G72, R290). The edge lets larger bodies through to the upload, of those who are signed in only. */
@Path("/users/me/host-profile/photos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.HOST)
public class PhotosResource {

    @Inject
    PhotoDesk desk;

    @Inject
    Caller caller;

    @POST
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Adds a photo: the body is the picture, a JPEG or PNG of at most 8 MiB and 40 million pixels")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response upload(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream picture) {
        PhotoView photo = desk.upload(caller.id(), picture);
        return Response.created(URI.create(photo.largeUrl())).entity(photo).build();
    }

    @GET
    @Operation(summary = "The own photos in their order; the first is the one that searches show")
    public PhotoList list() {
        return desk.list(caller.id());
    }

    @PUT
    @Path("/{id}/position")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts a photo at another place, from 0; those between move by one")
    public PhotoList move(@PathParam("id") UUID id, @Valid @NotNull PhotoPosition to) {
        return desk.move(caller.id(), id, to);
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") UUID id) {
        desk.remove(caller.id(), id);
    }
}
