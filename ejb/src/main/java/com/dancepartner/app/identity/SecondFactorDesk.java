package com.dancepartner.app.identity;

import com.dancepartner.app.limit.Attempt;
import com.dancepartner.app.limit.Lockouts;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Removing a second factor, which asks for the password too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactorDesk {

    @Inject
    PasswordDesk passwords;

    @Inject
    Lockouts lockouts;

    @Inject
    SecondFactorBook book;

    /** @throws BusinessException FORBIDDEN for a wrong password, VALIDATION_ERROR for a wrong code, RATE_LIMITED after five */
    public void remove(UUID userId, RemoveTotpRequest request) {
        passwords.requireOwn(userId, "password", request.password());
        String account = "second factor of " + userId;
        Attempt attempt = lockouts.begin(account, account);
        try {
            book.remove(userId, request.code());
            attempt.succeeded();
        } catch (BusinessException e) {
            attempt.failed();
            throw e;
        }
    }
}
