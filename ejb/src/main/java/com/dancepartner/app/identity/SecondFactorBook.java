package com.dancepartner.app.identity;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.SecondFactor;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setting up, checking and removing second factors (G07). Codes go by real time, as authenticators do. */
@Stateless
public class SecondFactorBook {

    @Inject
    SecondFactors factors;

    @Inject
    Users users;

    @Inject
    DeviceBook devices;

    @Inject
    DataKey key;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountEvent> news;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    RealTime realTime;

    @Inject
    Clock clock;

    /**
     * A new secret, replacing one that was never confirmed.
     *
     * @throws BusinessException CONFLICT when one is in use; FORBIDDEN while the address is not verified: who registered with
     *     another's address must not lock that other out
     */
    public TotpEnrolment begin(UUID userId) {
        User user = users.getForUpdate(userId);
        if (!user.isEmailVerified()) {
            throw new BusinessException(ErrorCode.FORBIDDEN, "Verify your email address first", "email_verified");
        }
        factors.findForUpdate(userId).ifPresent(factor -> {
            if (factor.isConfirmed()) {
                throw new BusinessException(ErrorCode.CONFLICT, "A second factor is set up already: remove it first");
            }
            factors.remove(factor);
        });
        String secret = Authenticator.freshSecret();
        factors.add(new SecondFactor(userId, key.vault().seal(secret), clock.instant()));
        return new TotpEnrolment(secret, uri(user.email(), secret));
    }

    /** The first code shows that the authenticator works. @throws BusinessException VALIDATION_ERROR for a wrong one */
    public RecoveryCodes confirm(UUID userId, TotpCode request) {
        SecondFactor factor = factors.findForUpdate(userId)
                .filter(candidate -> !candidate.isConfirmed())
                .orElseThrow(() -> new BusinessException(ErrorCode.CONFLICT, "There is no second factor to confirm"));
        OptionalLong step = step(factor, request.code());
        if (step.isEmpty()) {
            throw BusinessException.invalid("code", "The code does not fit: look at the clock of your device");
        }
        RecoveryCodes codes = RecoveryCodes.fresh();
        factor.confirm(step.getAsLong(), codes.hashes(), clock.instant());
        tell(userId, true);
        return codes;
    }

    /** @throws BusinessException UNAUTHORIZED for a wrong code, CONFLICT when there is nothing to remove */
    public void remove(UUID userId, String code) {
        User user = users.getForUpdate(userId);
        SecondFactor factor = factors.findForUpdate(userId)
                .orElseThrow(() -> new BusinessException(ErrorCode.CONFLICT, "There is no second factor to remove"));
        if (factor.isConfirmed() && !take(factor, code)) {
            throw BusinessException.invalid("code", "The code is wrong or was used before");
        }
        factors.remove(factor);
        if (!user.roles().isEmpty()) {
            devices.endAllOf(userId); // what was granted after a second factor ends with it
        }
        tell(userId, false);
    }

    /**
     * Checks the second factor of a sign-in, in its transaction.
     *
     * @return false for an account that has none
     * @throws BusinessException OTP_REQUIRED, UNAUTHORIZED
     */
    public boolean check(UUID userId, @Nullable String otp) {
        SecondFactor factor =
                factors.findForUpdate(userId).filter(SecondFactor::isConfirmed).orElse(null);
        if (factor == null) {
            return false;
        }
        if (otp == null || otp.isBlank()) {
            throw new BusinessException(ErrorCode.OTP_REQUIRED, "The code of your authenticator is needed", "otp");
        }
        if (!take(factor, otp)) {
            throw new BusinessException(ErrorCode.UNAUTHORIZED, "The code is wrong or was used before", "otp");
        }
        return true;
    }

    private boolean take(SecondFactor factor, String code) {
        OptionalLong step = step(factor, code);
        return step.isPresent() ? factor.take(step.getAsLong()) : factor.takeRecoveryCode(RecoveryCodes.hash(code));
    }

    private OptionalLong step(SecondFactor factor, String code) {
        return Authenticator.stepOf(key.vault().open(factor.sealedSecret()), code, realTime.now());
    }

    private void tell(UUID userId, boolean on) {
        audit.record(userId, on ? "second_factor_set_up" : "second_factor_removed", userId, "", clock.instant());
        news.fire(new AccountEvent.SecondFactorChanged(userId, on, clock.instant()));
        changes.fire(new AccountChanged(userId));
    }

    private static String uri(String address, String secret) {
        String label = URLEncoder.encode("Dance Partner:" + address, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Dance%20Partner";
    }
}
