package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.EmailAddress;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Registering. Hashing happens here, outside of any transaction; {@link AccountBook} does the rest. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationDesk {

    @Inject
    Passwords passwords;

    @Inject
    Terms terms;

    @Inject
    AccountBook book;

    /** @throws BusinessException VALIDATION_ERROR, EMAIL_EXISTS (R169) */
    public UserView register(RegisterRequest request) {
        EmailAddress email = new EmailAddress(request.email());
        terms.requireAccepted(request.termsVersion());
        PasswordRules.require(
                "password", request.password(), List.of(request.email(), request.firstName(), request.lastName()));
        return book.open(request, email, passwords.hash(request.password()));
    }
}
