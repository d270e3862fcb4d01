package com.dancepartner.app.privacy;

import com.dancepartner.app.identity.PasswordDesk;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** What people ask of the data held about them. Passwords are checked here, outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrivacyDesk {

    @Inject
    PasswordDesk passwords;

    @Inject
    ClosureBook book;

    /** @throws BusinessException FORBIDDEN for a wrong password, CONFLICT while bookings or money are open */
    public ClosureView close(UUID userId, CloseAccountRequest request) {
        passwords.requireOwn(userId, "password", request.password());
        return book.close(userId);
    }

    /** All that is held about this person, as JSON. */
    public String export(UUID userId) {
        return book.export(userId);
    }
}
