package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.RefreshToken;
import com.dancepartner.domain.identity.TokensRefused;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The devices an account is signed in on, and ending them: their tokens are refused from the commit on. */
@Stateless
public class DeviceBook {

    @Inject
    Devices devices;

    @Inject
    Users users;

    @Inject
    Event<TokensRefused> refusals;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Clock clock;

    /** @param currentId the device that asks */
    public DeviceList list(UUID userId, UUID currentId) {
        return new DeviceList(devices.liveOf(userId).stream()
                .map(device -> DeviceView.of(device, currentId))
                .toList());
    }

    /** Signs one of the user's devices out. @throws BusinessException NOT_FOUND for another's, alike for none */
    public void endOne(UUID userId, UUID deviceId) {
        Device device = devices.find(deviceId)
                .filter(candidate -> candidate.userId().equals(userId) && candidate.isLive())
                .orElseThrow(() -> BusinessException.notFound("device", deviceId));
        end(List.of(device));
    }

    /** Signs the user out everywhere and refuses every access token there is. */
    public void endAllOf(UUID userId) {
        users.getForUpdate(userId).refuseTokens();
        end(devices.liveOf(userId));
        changes.fire(new AccountChanged(userId));
    }

    /** Signs the user out everywhere but here. */
    public void endOthersOf(UUID userId, UUID currentId) {
        end(devices.liveOf(userId).stream()
                .filter(device -> !device.id().equals(currentId))
                .toList());
    }

    /** Signs these devices out. */
    public void end(List<Device> ending) {
        Instant now = clock.instant();
        List<UUID> ids = ending.stream().map(Device::id).toList();
        devices.end(ids, now);
        refusals.fire(new TokensRefused(
                ids,
                devices.accessTokensSince(ids, now.minus(AccessTokens.LIFETIME).minus(RefreshToken.GRACE))));
    }
}
