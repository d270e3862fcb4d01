package com.dancepartner.api.messaging;

import static com.dancepartner.api.QueryParameters.instantOr;
import static com.dancepartner.api.QueryParameters.whole;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.messaging.ChatDesk;
import com.dancepartner.app.messaging.ConversationList;
import com.dancepartner.app.messaging.ConversationView;
import com.dancepartner.app.messaging.CreateMessageRequest;
import com.dancepartner.app.messaging.MessageList;
import com.dancepartner.app.messaging.MessageView;
import com.dancepartner.app.messaging.StartConversationRequest;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Writing to each other. A conversation is there for its two participants only. */
@Path("/conversations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class ConversationsResource {

    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    ChatDesk chat;

    @Inject
    Caller caller;

    @GET
    public ConversationList list() {
        return chat.list(caller.id());
    }

    /** The same conversation for both sides, whoever begins. */
    @POST
    @Idempotent(required = false)
    public ConversationView start(@Valid @NotNull StartConversationRequest request) {
        return chat.start(caller.id(), request);
    }

    @GET
    @Path("/{id}")
    public ConversationView get(@PathParam("id") UUID id) {
        return chat.get(caller.id(), id);
    }

    @GET
    @Path("/{id}/messages")
    public MessageList messages(
            @PathParam("id") UUID id,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return chat.messages(caller.id(), id, instantOr(FAR_FUTURE, "before", before), whole("limit", limit, 1, 100));
    }

    @POST
    @Path("/{id}/messages")
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response send(@PathParam("id") UUID id, @Valid @NotNull CreateMessageRequest request) {
        MessageView message = chat.send(caller.id(), id, request);
        return Response.created(URI.create("/api/v1/conversations/" + id + "/messages"))
                .entity(message)
                .build();
    }

    @POST
    @Path("/{id}/read")
    @Idempotent(required = false)
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204")
    public void read(@PathParam("id") UUID id) {
        chat.markRead(caller.id(), id);
    }
}
