package com.dancepartner.api.payment;

import com.dancepartner.api.Caller;
import com.dancepartner.api.QueryParameters;
import com.dancepartner.app.earnings.EarningsDesk;
import com.dancepartner.app.earnings.EarningsView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the caller earned as a host, and where it is (R100). */
@Path("/hosts/earnings")
@RequestScoped
@RolesAllowed(AccessTokens.USER)
public class EarningsResource {

    private static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = CSV + ";charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9997;

    @Inject
    EarningsDesk desk;

    @Inject
    Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The caller's earnings with totals by currency, by time (from, to) and currency; page by page,"
                    + " newest first")
    public EarningsView list(@BeanParam EarningsParameters parameters) {
        return desk.list(caller.id(), parameters.request());
    }

    @GET
    @Path("/export")
    @Produces(CSV_UTF_8)
    @Operation(summary = "A year's earnings as CSV, amounts in minor units, times where the host is")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@QueryParam("year") @Nullable String year) {
        int wanted = year("year", year == null ? "" : year);
        return file(desk.csv(caller.id(), wanted), CSV_UTF_8, "earnings-" + wanted + ".csv");
    }

    @GET
    @Path("/statements/{year}")
    @Produces(PDF)
    @Operation(summary = "The statement of a year, by currency and month")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response statement(@PathParam("year") String year) {
        int wanted = year("year", year);
        return file(desk.statement(caller.id(), wanted), PDF, "statement-" + wanted + ".pdf");
    }

    private static int year(String name, String value) {
        return QueryParameters.whole(name, value, FIRST_YEAR, LAST_YEAR);
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
