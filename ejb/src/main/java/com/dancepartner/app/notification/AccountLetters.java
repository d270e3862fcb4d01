package com.dancepartner.app.notification;

import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.OneTimeToken;
import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.TokenPurpose;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.notification.NotificationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The words of mails about accounts. A link's token is made here, when the mail is written: until then it stands nowhere,
 * and after that its hash only.
 */
@ApplicationScoped
public class AccountLetters {

    @Inject
    Users users;

    @Inject
    Devices devices;

    @Inject
    OneTimeTokens tokens;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    URI publicUrl;

    public Letter compose(NotificationKind kind, UUID readerId, String detail) {
        User reader = users.get(readerId);
        return switch (kind) {
            case EMAIL_VERIFICATION ->
                Letter.to(
                        reader,
                        "Confirm your email address",
                        "Welcome. Confirm that this is your address by this link, within 24 hours:\n\n"
                                + link("verify", reader, TokenPurpose.VERIFY_EMAIL));
            case PASSWORD_CHANGED ->
                Letter.to(
                        reader,
                        "Your password was changed",
                        "Your password was changed. If it was not you, ask for a new one at once:\n\n"
                                + publicUrl.resolve("/account/forgot/"));
            case NEW_DEVICE ->
                Letter.to(
                        reader,
                        "A new device",
                        "Somebody signed in to your account on a device that was not used before: " + device(detail)
                                + ".\n\nIf it was not you, change your password and sign that device out.");
            case SECOND_FACTOR_CHANGED ->
                Letter.to(
                        reader,
                        "Your second factor was " + detail,
                        "The authenticator of your account was " + detail
                                + ". If it was not you, write to us at once.");
            case ROLES_CHANGED ->
                Letter.to(reader, "Your role has changed", "A role of your account was " + detail + ".");
            case ACCOUNT_CLOSED ->
                Letter.to(
                        reader,
                        "Your account is closed",
                        "Your account is closed. Until " + detail
                                + " you can restore it with your password; after that what we hold about you is erased,"
                                + " but for what the law makes us keep.");
            case ACCOUNT_RESTRICTED -> HostLetters.restricted(reader);
            default -> throw new IllegalArgumentException(kind + " is not about an account");
        };
    }

    /** The mail for who forgot a password; empty when nobody has this address, or the account is deactivated. */
    public Optional<Letter> reset(String address) {
        return users.findByEmail(new EmailAddress(address))
                .filter(User::isActive)
                .map(reader -> Letter.to(
                        reader,
                        "A new password",
                        "Somebody asked for a new password for your account. If it was you, choose one here within an"
                                + " hour:\n\n" + link("reset", reader, TokenPurpose.RESET_PASSWORD)
                                + "\n\nIf it was not you, there is nothing to do."));
    }

    private String link(String page, User reader, TokenPurpose purpose) {
        SecretToken secret = SecretToken.fresh();
        tokens.add(new OneTimeToken(reader.id(), purpose, secret, clock.instant()));
        return publicUrl.resolve("/account/" + page + "/") + "?token=" + secret.value();
    }

    private String device(String id) {
        return devices.find(UUID.fromString(id)).map(AccountLetters::described).orElse("one that was signed out since");
    }

    private static String described(Device device) {
        return device.name() + " at " + device.address();
    }
}
