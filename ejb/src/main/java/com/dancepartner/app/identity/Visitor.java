package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.DeviceTraits;
import com.dancepartner.domain.identity.SecretToken;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address client address, an IPv6 one as its /64
 * @param userAgent what the client calls itself
 */
public record Visitor(String address, String userAgent) {

    private static final int LONGEST_NAME = 100;

    /** How the device shows itself at this sign-in. */
    DeviceTraits device(LoginRequest request) {
        String mark = request.deviceId() == null ? "agent:" + userAgent : "id:" + request.deviceId();
        return new DeviceTraits(name(request.deviceName()), SecretToken.sha256(mark), address);
    }

    private String name(@Nullable String given) {
        String name = given == null || given.isBlank() ? userAgent : given.strip();
        return name.isBlank() ? "Unknown device" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
