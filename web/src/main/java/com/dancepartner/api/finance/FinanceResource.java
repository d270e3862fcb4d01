package com.dancepartner.api.finance;

import com.dancepartner.api.Caller;
import com.dancepartner.api.QueryParameters;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.reconciliation.BalanceList;
import com.dancepartner.app.reconciliation.DiscrepancyList;
import com.dancepartner.app.reconciliation.DiscrepancyView;
import com.dancepartner.app.reconciliation.FinanceDesk;
import com.dancepartner.app.reconciliation.ReconciliationList;
import com.dancepartner.app.reconciliation.ReportDesk;
import com.dancepartner.app.reconciliation.ResolveInput;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

/** The books against Stripe. Amounts in minor units of their currency. */
@Path("/finance")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "FINANCE"})
public class FinanceResource {

    private static final int MOST_PER_PAGE = 100;

    @Inject
    FinanceDesk desk;

    @Inject
    ReportDesk reports;

    @Inject
    Caller caller;

    @GET
    @Path("/discrepancies")
    @Operation(summary = "Where our books and Stripe differ, the oldest first; open ones, or those that are settled")
    public DiscrepancyList discrepancies(
            @QueryParam("open") @DefaultValue("true") @Pattern(regexp = "true|false") String open,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return desk.discrepancies(
                Boolean.parseBoolean(open), cursor, QueryParameters.whole("limit", limit, 1, MOST_PER_PAGE));
    }

    @POST
    @Path("/discrepancies/{id}/resolve")
    @Idempotent(required = false)
    @Operation(summary = "Notes how a difference was settled; it is open again when its figures change")
    public DiscrepancyView resolve(@PathParam("id") UUID id, @Valid @NotNull ResolveInput input) {
        return desk.resolve(caller.id(), id, input);
    }

    @GET
    @Path("/reconciliations")
    @Operation(summary = "The latest 30 comparisons of our books with Stripe, newest first")
    public ReconciliationList reconciliations() {
        return desk.reconciliations();
    }

    @GET
    @Path("/reconciliations/{run}/report")
    @Produces("text/csv")
    @Operation(summary = "What a comparison found, as CSV")
    public String report(@PathParam("run") UUID run) {
        return reports.csv(run);
    }

    @GET
    @Path("/balances")
    @Operation(summary = "The trial balance: all accounts of our books, debit positive; each currency nets to zero")
    public BalanceList balances() {
        return desk.balances();
    }
}
