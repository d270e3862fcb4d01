package com.dancepartner.domain.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. The password is kept as an Argon2id hash only, and leaves this class for nothing but its check. */
@Entity
@Table(name = "users")
public class User {

    /** How long a closed account may be opened again. */
    public static final Duration GRACE = Duration.ofDays(30);

    @Id
    private UUID id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "user_type")
    @Convert(converter = UserType.Column.class)
    private UserType userType;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "is_active")
    private boolean active = true;

    @Column(name = "token_version")
    private int tokenVersion;

    @Column(name = "stripe_customer_id")
    private @Nullable String stripeCustomerId;

    private @Nullable String phone;

    @Column(name = "phone_verified_at")
    private @Nullable Instant phoneVerifiedAt;

    @Column(name = "identity_verified_at")
    private @Nullable Instant identityVerifiedAt;

    private @Nullable String language;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @Column(name = "preferred_currency")
    private @Nullable String preferredCurrency;

    @Column(name = "terms_version")
    private @Nullable String termsVersion;

    @Column(name = "terms_accepted_at")
    private @Nullable Instant termsAcceptedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "erased_at", insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_roles", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private long version;

    protected User() {}

    public User(
            EmailAddress email,
            String passwordHash,
            String firstName,
            String lastName,
            UserType userType,
            Instant now) {
        this.id = Ids.next();
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.firstName = firstName.strip();
        this.lastName = lastName.strip();
        this.userType = userType;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    public void becomeHost(Instant now) {
        userType = userType.withHosting();
        updatedAt = now;
    }

    /** The same password, hashed anew: nobody has to sign in again. */
    public void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    /** Another password. */
    public void changePassword(String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        updatedAt = now;
    }

    public void acceptTerms(String acceptedVersion, Instant now) {
        termsVersion = acceptedVersion;
        termsAcceptedAt = now;
    }

    public void verifyEmail(Instant now) {
        emailVerified = true;
        updatedAt = now;
    }

    /** Changes what the profile names; another number has to be verified anew. */
    public void describe(Profile profile, Instant now) {
        firstName =
                profile.firstName() == null ? firstName : profile.firstName().strip();
        lastName = profile.lastName() == null ? lastName : profile.lastName().strip();
        String phoneBefore = phone;
        phone = changed(phone, profile.phone());
        phoneVerifiedAt = Objects.equals(phone, phoneBefore) ? phoneVerifiedAt : null;
        language = changed(language, profile.language());
        timeZone = changed(timeZone, profile.timeZone());
        preferredCurrency = changed(preferredCurrency, profile.preferredCurrency());
        updatedAt = now;
    }

    private static @Nullable String changed(@Nullable String before, @Nullable String after) {
        if (after == null) {
            return before;
        }
        return after.isEmpty() ? null : after;
    }

    /** Kept, but let in no more (R067): by staff, and only staff let it in again. */
    public void deactivate(Instant now) {
        suspendedAt = now;
        shut(now);
    }

    /**
     * Lets the account in again; one that its owner closed is opened with it.
     *
     * @throws BusinessException STATE_CONFLICT when nothing is left of it
     */
    public void reactivate(Instant now) {
        if (erasedAt != null) {
            throw new BusinessException(ErrorCode.STATE_CONFLICT, "This account was erased");
        }
        active = true;
        suspendedAt = null;
        closedAt = null;
        updatedAt = now;
    }

    /** Closed by its owner: to be erased after {@link #GRACE}, unless the owner comes back (G45). */
    public void close(Instant now) {
        closedAt = now;
        shut(now);
    }

    /**
     * Opened again by its owner.
     *
     * @throws BusinessException ACCOUNT_DISABLED when the owner did not close it, or too long ago
     */
    public void restore(Instant now) {
        if (restorableUntil().filter(now::isBefore).isEmpty()) {
            throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, "This account cannot be restored");
        }
        reactivate(now);
    }

    private void shut(Instant now) {
        active = false;
        refuseTokens();
        updatedAt = now;
    }

    /** Refuses every access token issued before. */
    public void refuseTokens() {
        tokenVersion++;
    }

    public void customerAt(String newStripeCustomerId) {
        stripeCustomerId = newStripeCustomerId;
    }

    /** @return whether it is new */
    public boolean grant(Role role) {
        return roles.add(role);
    }

    /** @return whether it was there */
    public boolean revoke(Role role) {
        return roles.remove(role);
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** What others see of a name: the first name and an initial. */
    public String displayName() {
        return displayName(firstName, lastName);
    }

    static String displayName(String firstName, String lastName) {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName.charAt(0) + ".";
    }

    public UserType userType() {
        return userType;
    }

    public boolean isEmailVerified() {
        return emailVerified;
    }

    public boolean isActive() {
        return active;
    }

    public int tokenVersion() {
        return tokenVersion;
    }

    public @Nullable String stripeCustomerId() {
        return stripeCustomerId;
    }

    public @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public boolean isPhoneVerified() {
        return phoneVerifiedAt != null;
    }

    public boolean isIdentityVerified() {
        return identityVerifiedAt != null;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<String> timeZone() {
        return Optional.ofNullable(timeZone);
    }

    public Optional<String> preferredCurrency() {
        return Optional.ofNullable(preferredCurrency);
    }

    public Optional<String> termsVersion() {
        return Optional.ofNullable(termsVersion);
    }

    public Optional<Instant> termsAcceptedAt() {
        return Optional.ofNullable(termsAcceptedAt);
    }

    /** When this closed account is erased; empty while it is open. */
    public Optional<Instant> eraseAt() {
        return Optional.ofNullable(closedAt).map(closed -> closed.plus(GRACE));
    }

    /** Until when its owner may open this closed account again; empty when it is not closed, or staff forbade it. */
    public Optional<Instant> restorableUntil() {
        return suspendedAt == null ? eraseAt() : Optional.empty();
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof User user && id.equals(user.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
