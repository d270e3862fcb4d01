package com.dancepartner.admin.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * Who signed in to the console, kept in the HTTP session. What they may do is asked anew at each request.
 *
 * @param secondFactor whether it was shown; without it there is nothing to do but set one up (G07)
 * @param stamp of the account when the session began: once the account's differs, the session is over
 */
record Staff(UUID userId, boolean secondFactor, String stamp) implements Serializable {

    private static final String ATTRIBUTE = Staff.class.getName();

    /** Who the request's session belongs to; empty before somebody signed in. */
    static Optional<Staff> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Staff staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    /** Makes the session theirs, under an id that nobody can have planted. */
    void enter(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Ends the session, with all that pages kept in it. */
    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
