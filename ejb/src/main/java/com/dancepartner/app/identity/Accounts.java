package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.EmailAddress;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Registering and signing in. Hashing happens here, outside of any transaction; {@link AccountBook} does the rest. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

    @Inject
    Passwords passwords;

    @Inject
    AccountBook book;

    public UserView register(RegisterRequest request) {
        EmailAddress email = new EmailAddress(request.email());
        return book.open(request, email, passwords.hash(request.password()));
    }

    /** @throws BusinessException UNAUTHORIZED alike for unknown address and wrong password (R173), ACCOUNT_DISABLED */
    public TokenResponse login(LoginRequest request) {
        Credentials credentials = verify(request.email(), request.password());
        return book.signIn(credentials.userId());
    }

    /** Checks the password of an account, for the API and for the console's form alike. */
    public Credentials verify(String email, String password) {
        Credentials credentials = find(email);
        if (credentials == null) {
            passwords.verifyNobody(password);
            throw refused();
        }
        if (!passwords.verify(credentials.passwordHash(), password)) {
            throw refused();
        }
        if (!credentials.active()) {
            throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, "This account is deactivated");
        }
        return credentials;
    }

    private @org.jspecify.annotations.Nullable Credentials find(String email) {
        try {
            return book.credentials(new EmailAddress(email)).orElse(null);
        } catch (BusinessException malformed) {
            return null; // an address that cannot exist is an unknown one: login tells neither
        }
    }

    private static BusinessException refused() {
        return new BusinessException(ErrorCode.UNAUTHORIZED, "Email or password is wrong");
    }
}
