package com.dancepartner.domain.identity;

import java.time.Instant;
import java.util.UUID;

/** What happened to an account that its owner is to be told of. Fired in the transaction in which it happens. */
public sealed interface AccountEvent {

    Instant occurredAt();

    /** The owner asks for another verification mail. */
    record VerificationAsked(UUID userId, Instant occurredAt) implements AccountEvent {}

    /** Somebody asks for a new password for this address, whether there is an account or not. */
    record PasswordForgotten(EmailAddress email, Instant occurredAt) implements AccountEvent {}

    /** The password was changed or reset. */
    record PasswordChanged(UUID userId, Instant occurredAt) implements AccountEvent {}

    /** Signed in on a device that this account was never used on. */
    record NewDeviceUsed(UUID userId, UUID deviceId, Instant occurredAt) implements AccountEvent {}

    /** The second factor was set up or removed. */
    record SecondFactorChanged(UUID userId, boolean on, Instant occurredAt) implements AccountEvent {}

    /** A role was granted or taken. */
    record RolesChanged(UUID userId, Role role, boolean granted, Instant occurredAt) implements AccountEvent {}

    /** Closed by its owner. */
    record AccountClosed(UUID userId, Instant occurredAt, Instant eraseAt) implements AccountEvent {}
}
