package com.dancepartner.admin;

import com.dancepartner.domain.error.BusinessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** What a page tells after an action. */
public final class Notices {

    private Notices() {}

    public static void done(String text) {
        add(FacesMessage.SEVERITY_INFO, text);
    }

    public static void refused(@Nullable String text) {
        add(FacesMessage.SEVERITY_ERROR, text);
    }

    /** Acts, and tells what came of it: {@code done}, or why it was refused. */
    public static void of(String done, Runnable action) {
        try {
            action.run();
            done(done);
        } catch (BusinessException e) {
            refused(e.getMessage());
        }
    }

    private static void add(FacesMessage.Severity severity, @Nullable String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, ""));
    }
}
