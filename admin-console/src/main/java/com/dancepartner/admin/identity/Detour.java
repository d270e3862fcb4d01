package com.dancepartner.admin.identity;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page than it asked for. */
final class Detour {

    static final String LOGIN = "/login.xhtml";
    static final String ENROL = "/enrol.xhtml";
    static final String BOOKINGS = "/bookings.xhtml";

    private Detour() {}

    /** Where staff begin. */
    static String home(boolean secondFactor) {
        return secondFactor ? BOOKINGS : ENROL;
    }

    /** A script of Faces would follow a redirect in silence and show nothing: it is told in its own language. */
    static AuthenticationStatus to(String page, HttpMessageContext context) throws AuthenticationException {
        String target = context.getRequest().getContextPath() + page;
        if (!"partial/ajax".equals(context.getRequest().getHeader("Faces-Request"))) {
            return context.redirect(target);
        }
        try {
            tellScript(target, context.getResponse());
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("cannot answer", e);
        }
    }

    private static void tellScript(String target, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <partial-response><redirect url="%s"/></partial-response>\
            """.formatted(target));
    }
}
