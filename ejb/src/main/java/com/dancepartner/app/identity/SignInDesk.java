package com.dancepartner.app.identity;

import com.dancepartner.app.limit.Attempt;
import com.dancepartner.app.limit.Lockouts;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.SecretToken;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, for the API and for the console alike. Passwords are checked here, outside of any transaction;
 * {@link SignInBook} does the rest.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {

    @Inject
    Passwords passwords;

    @Inject
    Lockouts lockouts;

    @Inject
    SignInBook book;

    @Inject
    SecondFactorBook secondFactors;

    @Inject
    StandingBook standings;

    @Inject
    AccessTokens accessTokens;

    /**
     * Signs in.
     *
     * @throws BusinessException UNAUTHORIZED alike for unknown address, wrong password and wrong code (R173); OTP_REQUIRED;
     *     ACCOUNT_DISABLED; RATE_LIMITED after five failures (G24)
     */
    public TokenResponse login(LoginRequest request, Visitor visitor) {
        return checked(request, visitor, known -> {
            requireActive(known);
            return signed(book.signIn(known, visitor.device(request), request));
        });
    }

    /** Opens an account again that its owner closed, and signs in (G45). @throws BusinessException as login */
    public TokenResponse restore(LoginRequest request, Visitor visitor) {
        return checked(request, visitor, known -> signed(book.restore(known, visitor.device(request), request)));
    }

    /**
     * Who this member of staff is, for the console.
     *
     * @throws BusinessException as login; FORBIDDEN for who is no staff
     */
    public StaffIdentity staff(LoginRequest request, Visitor visitor) {
        return checked(request, visitor, known -> {
            requireActive(known);
            StaffIdentity staff = standings
                    .staff(known.userId())
                    .orElseThrow(() -> BusinessException.forbidden("The console is for staff"));
            secondFactors.check(known.userId(), request.otp());
            return staff;
        });
    }

    /** @throws BusinessException UNAUTHORIZED, TOKEN_REUSED */
    public TokenResponse refresh(RefreshRequest request, Visitor visitor) {
        return book.refresh(new SecretToken(request.refreshToken()), visitor.address())
                .map(this::signed)
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.TOKEN_REUSED, "This refresh token was used before: sign in again"));
    }

    public void logout(LogoutRequest request) {
        book.logout(request);
    }

    private TokenResponse signed(Grant grant) {
        return new TokenResponse(
                accessTokens.sign(grant.claims()),
                grant.refreshToken().value(),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                grant.secondFactorRequired());
    }

    private <T> T checked(LoginRequest request, Visitor visitor, Function<Credentials, T> enter) {
        Attempt attempt = lockouts.begin(normalised(request.email()), visitor.address());
        try {
            Credentials known = current(verified(request.email(), request.password()), request.password());
            T entered = enter.apply(known);
            attempt.succeeded();
            return entered;
        } catch (BusinessException e) {
            if (e.code() == ErrorCode.UNAUTHORIZED) {
                attempt.failed();
            } else {
                attempt.withdrawn();
            }
            throw e;
        }
    }

    private Credentials verified(String email, String password) {
        Optional<Credentials> known = find(email);
        boolean fits = known.isPresent()
                ? passwords.verify(known.get().passwordHash(), password)
                : passwords.verifyNobody(password);
        return known.filter(credentials -> fits)
                .orElseThrow(() -> new BusinessException(ErrorCode.UNAUTHORIZED, "Email or password is wrong"));
    }

    /** Hashed anew when today's parameters are stronger. */
    private Credentials current(Credentials known, String password) {
        return passwords.needsRehash(known.passwordHash()) ? book.rehash(known, passwords.hash(password)) : known;
    }

    private static void requireActive(Credentials known) {
        if (!known.active()) {
            throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, disabled(known.restorableUntil()));
        }
    }

    private static String disabled(@Nullable Instant until) {
        return until == null
                ? "This account is deactivated"
                : "This account is closed; until " + until + " it can be restored";
    }

    private Optional<Credentials> find(String email) {
        try {
            return book.credentials(new EmailAddress(email));
        } catch (BusinessException malformed) {
            return Optional.empty(); // an address that cannot exist is an unknown one: login tells neither
        }
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
