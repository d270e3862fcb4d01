package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in.
 *
 * @param otp code of the authenticator or a recovery code, where a second factor is set up
 * @param deviceId what this installation of an app calls itself, always the same: another sign-in of it ends the last
 * @param deviceName what the owner reads in the list of devices
 */
public record LoginRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 128) String password,
        @Nullable @Size(max = 20) String otp,
        @Nullable @Size(min = 8, max = 100) String deviceId,
        @Nullable @Size(max = 100) String deviceName) {}
