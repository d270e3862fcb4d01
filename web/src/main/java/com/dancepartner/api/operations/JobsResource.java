package com.dancepartner.api.operations;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.operations.JobDesk;
import com.dancepartner.app.operations.JobRunList;
import com.dancepartner.app.operations.JobRunView;
import com.dancepartner.app.payment.PayoutReportDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Runs of batch jobs: payout, reminders, review-requests. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "FINANCE", "OPS"})
public class JobsResource {

    @Inject
    JobDesk jobs;

    @Inject
    PayoutReportDesk payouts;

    @Inject
    Caller caller;

    @POST
    @Path("/{name}/runs")
    @Idempotent
    @Operation(summary = "Asks for a run; a node of the cluster takes it within seconds")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public Response request(@PathParam("name") String name) {
        JobRunView run = jobs.request(name, caller.id().toString());
        return Response.accepted(run)
                .location(URI.create("/api/v1/jobs/runs/" + run.id()))
                .build();
    }

    @GET
    @Path("/runs")
    public JobRunList recent() {
        return jobs.recent();
    }

    @GET
    @Path("/runs/{id}")
    public JobRunView get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @GET
    @Path("/runs/{id}/report")
    @Produces("text/csv")
    @RolesAllowed({"ADMIN", "FINANCE"})
    @Operation(summary = "The payout report as CSV, amounts in minor units, totals by currency")
    public String report(@PathParam("id") UUID id) {
        return payouts.csv(id);
    }

    @GET
    @Path("/runs/{id}/report.pdf")
    @Produces("application/pdf")
    @RolesAllowed({"ADMIN", "FINANCE"})
    @Operation(summary = "The payout report as PDF, totals by currency first")
    public byte[] reportForPeople(@PathParam("id") UUID id) {
        return payouts.pdf(id);
    }
}
