package com.dancepartner.admin.operations;

import com.dancepartner.app.operations.JobDesk;
import com.dancepartner.app.operations.JobRunView;
import com.dancepartner.app.payment.PayoutReportDesk;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The page jobs.xhtml: asks for runs, shows how they go, hands out payout reports. */
@Named
@RequestScoped
public class JobsBacking {

    @Inject
    JobDesk jobs;

    @Inject
    PayoutReportDesk payouts;

    public List<JobRunView> getRuns() {
        return jobs.recent().items();
    }

    /** Payout reports are for administrators and finance. */
    public boolean isReportVisible() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return external.isUserInRole("ADMIN") || external.isUserInRole("FINANCE");
    }

    public void run(String job) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            jobs.request(job, faces.getExternalContext().getUserPrincipal().getName());
            faces.addMessage(null, new FacesMessage("Asked for a run of " + job));
        } catch (BusinessException e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, e.getMessage(), ""));
        }
    }

    /** Sends the CSV of a payout run. */
    public void download(UUID runId) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        if (!isReportVisible()) {
            throw new ForbiddenException("payout reports are for finance");
        }
        byte[] csv = payouts.csv(runId).getBytes(StandardCharsets.UTF_8);
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"payout-" + runId + ".csv\"");
        external.setResponseContentLength(csv.length);
        external.getResponseOutputStream().write(csv);
        faces.responseComplete();
    }
}
