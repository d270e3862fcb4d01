package com.dancepartner.admin.identity;

import com.dancepartner.admin.Notices;
import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The form at login.xhtml, and signing out. */
@Named
@RequestScoped
public class LoginBacking {

    @Inject
    Entrance entrance;

    private String email = "";
    private String password = "";
    private String code = "";

    /** Goes to the bookings, or to where a second factor is set up; or says why not. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            Staff staff = entrance.admit(
                    new LoginRequest(email, password, code, null, null), (HttpServletRequest) external.getRequest());
            external.redirect(external.getRequestContextPath() + Detour.home(staff.secondFactor()));
        } catch (BusinessException e) {
            Notices.refused(reason(e));
        }
    }

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return Detour.LOGIN + "?faces-redirect=true";
    }

    /** Who is no staff learns nothing more than who guesses. */
    private static @Nullable String reason(BusinessException refused) {
        return switch (refused.code()) {
            case UNAUTHORIZED, FORBIDDEN -> "Email, password or code is wrong";
            default -> refused.getMessage();
        };
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
