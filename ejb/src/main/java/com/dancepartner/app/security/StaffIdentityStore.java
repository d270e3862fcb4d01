package com.dancepartner.app.security;

import com.dancepartner.app.identity.Accounts;
import com.dancepartner.app.identity.Credentials;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Lets those in who have a role; for anybody else the console does not exist. */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

    @Inject
    Accounts accounts;

    /** Found by Jakarta Security through the credential's type. */
    public CredentialValidationResult validate(UsernamePasswordCredential given) {
        try {
            Credentials known = accounts.verify(given.getCaller(), given.getPasswordAsString());
            if (known.roles().isEmpty()) {
                return CredentialValidationResult.INVALID_RESULT;
            }
            return new CredentialValidationResult(known.userId().toString(), Set.copyOf(known.roles()));
        } catch (BusinessException refused) {
            return CredentialValidationResult.INVALID_RESULT;
        }
    }
}
