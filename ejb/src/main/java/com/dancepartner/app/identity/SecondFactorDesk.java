package com.dancepartner.app.identity;

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
    SecondFactorBook book;

    /** @throws BusinessException FORBIDDEN for a wrong password, VALIDATION_ERROR for a wrong code */
    public void remove(UUID userId, RemoveTotpRequest request) {
        passwords.requireOwn(userId, "password", request.password());
        book.remove(userId, request.code());
    }
}
