package com.dancepartner.domain.identity;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. The password is kept as an Argon2id hash only, and leaves this class for nothing but its check. */
@Entity
@Table(name = "users")
public class User {

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

    public void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    public void deactivate(Instant now) {
        active = false;
        tokenVersion++;
        updatedAt = now;
    }

    public void customerAt(String newStripeCustomerId) {
        stripeCustomerId = newStripeCustomerId;
    }

    public void grant(Role role) {
        roles.add(role);
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
