package com.dancepartner.app.identity;

import com.dancepartner.app.limit.Attempt;
import com.dancepartner.app.limit.Lockouts;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.SecretToken;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Changing, forgetting and resetting passwords. Hashing happens here, outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordDesk {

    @Inject
    Passwords passwords;

    @Inject
    Lockouts lockouts;

    @Inject
    PasswordBook book;

    /** Asks for a mail with a link; whether there is such an account shows neither in the answer nor in its time. */
    public void forgot(ForgotPasswordRequest request) {
        book.forgot(request.email());
    }

    /** @throws BusinessException VALIDATION_ERROR for a weak password, and for a link that is unknown, used or too old */
    public void reset(ResetPasswordRequest request) {
        SecretToken token = new SecretToken(request.token());
        PasswordRules.require("password", request.password(), book.personal(token));
        book.reset(token, passwords.hash(request.password()));
    }

    /**
     * Changes the caller's password.
     *
     * @param deviceId the device that asks, which stays signed in
     * @throws BusinessException FORBIDDEN, VALIDATION_ERROR
     */
    public void change(UUID userId, UUID deviceId, ChangePasswordRequest request) {
        String checkedHash = requireOwn(userId, "current_password", request.currentPassword());
        PasswordRules.require("new_password", request.newPassword(), book.personal(userId));
        book.change(userId, deviceId, checkedHash, passwords.hash(request.newPassword()));
    }

    /**
     * Requires that the caller knows the password, who may have found an unlocked phone.
     *
     * @return the hash that it was checked against
     * @throws BusinessException FORBIDDEN naming the field; RATE_LIMITED after five failures
     */
    public String requireOwn(UUID userId, String field, String password) {
        Attempt attempt = lockouts.begin(userId.toString(), userId.toString());
        String hash = book.hashOf(userId);
        if (!fits(attempt, hash, password)) {
            attempt.failed();
            throw new BusinessException(ErrorCode.FORBIDDEN, "The password is wrong", field);
        }
        attempt.succeeded();
        return hash;
    }

    /** Too many at this moment is nobody's failure. */
    private boolean fits(Attempt attempt, String hash, String password) {
        try {
            return passwords.verify(hash, password);
        } catch (BusinessException e) {
            attempt.withdrawn();
            throw e;
        }
    }
}
