package com.dancepartner.admin.identity;

import com.dancepartner.admin.Caller;
import com.dancepartner.admin.Notices;
import com.dancepartner.app.identity.SecondFactorBook;
import com.dancepartner.app.identity.StaffStanding;
import com.dancepartner.app.identity.TotpCode;
import com.dancepartner.app.identity.TotpEnrolment;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page enrol.xhtml, on which staff set up the second factor that the console asks for (G07): a secret, a code that shows
 * that the authenticator has it, and recovery codes, which this request shows and nobody can ask for again.
 */
@Named
@ViewScoped
public class EnrolBacking implements Serializable {

    private static final String RECOVERY_CODES = "recoveryCodes";

    @Inject
    transient SecondFactorBook factors;

    @Inject
    transient StaffStanding standing;

    @Inject
    transient Caller caller;

    private transient @Nullable TotpEnrolment enrolment;
    private String code = "";

    /** Makes a secret; one of before that no code confirmed is forgotten. */
    public void begin() {
        attempt(() -> enrolment = factors.begin(caller.id()));
    }

    /** Takes the first code, and makes the session that of staff. */
    public void confirm() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        attempt(() -> {
            UUID userId = caller.id();
            external.getRequestMap()
                    .put(
                            RECOVERY_CODES,
                            factors.confirm(userId, new TotpCode(code)).recoveryCodes());
            enrolment = null;
            standing.of(userId)
                    .map(staff -> new Staff(userId, staff.secondFactor(), staff.stamp()))
                    .ifPresent(staff -> staff.enter((HttpServletRequest) external.getRequest()));
        });
        code = "";
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (BusinessException e) {
            Notices.refused(reason(e));
        }
    }

    private static @Nullable String reason(BusinessException refused) {
        return refused.code() == ErrorCode.CONFLICT
                ? "Your second factor was set up elsewhere: leave, and sign in with its code"
                : refused.getMessage();
    }

    /** What the authenticator needs, from the moment it is made until it is confirmed. */
    public @Nullable TotpEnrolment getEnrolment() {
        return enrolment;
    }

    public String getQrCode() {
        return enrolment == null ? "" : QrCode.svg(enrolment.uri());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
