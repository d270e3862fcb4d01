package com.dancepartner.api.host;

import com.dancepartner.app.host.photo.PhotoDesk;
import com.dancepartner.app.host.photo.PhotoFile;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.jspecify.annotations.Nullable;

/** Photos for everybody's eyes (G72). What an address leads to never changes: caches may keep it for a year. */
@Path("/photos")
@RequestScoped
@PermitAll
@SecurityRequirementsSet({})
public class PhotoFilesResource {

    private static final String JPEG = "image/jpeg";
    private static final String FOR_EVERYBODY = "public, max-age=31536000, immutable";
    private static final String FOR_ITS_HOST = "private, no-store";

    @Inject
    PhotoDesk desk;

    @Context
    SecurityContext security;

    @Context
    Request request;

    @GET
    @Path("/{id}/{rendition}.jpg")
    @Produces(JPEG)
    @Operation(summary = "A photo as large, medium or thumb; 404 while its host is not shown, unless to that host")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @PathParam("rendition") String rendition) {
        PhotoFile file = desk.find(id, rendition, callerId());
        EntityTag tag = new EntityTag(id + "-" + rendition);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? whole(file) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, file.forEverybody() ? FOR_EVERYBODY : FOR_ITS_HOST)
                .build();
    }

    /** With its length, which HEAD tells, too. */
    private ResponseBuilder whole(PhotoFile file) {
        byte[] content = desk.read(file);
        return Response.ok(content, file.contentType()).header(HttpHeaders.CONTENT_LENGTH, content.length);
    }

    private @Nullable UUID callerId() {
        Principal caller = security.getUserPrincipal();
        return caller == null ? null : UUID.fromString(caller.getName());
    }
}
