package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.Device;
import java.time.Instant;
import java.util.UUID;

/**
 * A device one is signed in on.
 *
 * @param lastAddress client address of the last sign-in or refresh
 * @param current whether it is the one that asks
 */
public record DeviceView(
        UUID id, String name, Instant signedInAt, Instant lastUsedAt, String lastAddress, boolean current) {

    static DeviceView of(Device device, UUID currentId) {
        return new DeviceView(
                device.id(),
                device.name(),
                device.signedInAt(),
                device.lastUsedAt(),
                device.address(),
                device.id().equals(currentId));
    }
}
