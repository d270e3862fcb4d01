package com.dancepartner.admin.identity;

import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.app.identity.SignInDesk;
import com.dancepartner.app.identity.StaffIdentity;
import com.dancepartner.app.identity.Visitor;
import com.dancepartner.app.limit.Allowance;
import com.dancepartner.app.limit.ClientAddresses;
import com.dancepartner.app.limit.RateLimits;
import com.dancepartner.app.limit.Verdict;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;

/** Lets staff in: as hard to guess at as the sign-in of the API, from where it borrows limits and desk (G24). */
@ApplicationScoped
public class Entrance {

    @Inject
    SignInDesk desk;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddresses addresses;

    /**
     * Signs in, and begins a session that holds nothing of an earlier one.
     *
     * @throws BusinessException as {@link SignInDesk#staff}; RATE_LIMITED also for an address that tries too often
     */
    Staff admit(LoginRequest login, HttpServletRequest request) {
        String address = addressOf(request);
        Verdict verdict = limits.take(Allowance.CREDENTIALS, address);
        if (!verdict.allowed()) {
            throw verdict.refusal();
        }
        StaffIdentity known = desk.staff(login, new Visitor(address, agentOf(request)));
        Staff staff = new Staff(known.userId(), known.secondFactor(), known.stamp());
        Staff.leave(request);
        staff.enter(request);
        return staff;
    }

    private String addressOf(HttpServletRequest request) {
        return addresses.of(
                request.getRemoteAddr(), String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))));
    }

    private static String agentOf(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }
}
