package com.dancepartner.app.identity;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.DeviceTraits;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Ada, her phone, and the time it is. */
final class Somebody {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final DeviceTraits PHONE = new DeviceTraits("Ada's phone", "mark", "192.0.2.1");

    private Somebody() {}

    static User ada() {
        return ada(UserType.CLIENT);
    }

    static User ada(UserType type) {
        return new User(new EmailAddress("Ada@example.com"), "the-hash", "Ada", "Lovelace", type, NOW);
    }

    static User staff(Role... roles) {
        User user = ada();
        for (Role role : roles) {
            user.grant(role);
        }
        return user;
    }

    static Device phone(User user) {
        return new Device(user.id(), PHONE, false, NOW);
    }

    static Device phoneWithSecondFactor(User user) {
        return new Device(user.id(), PHONE, true, NOW);
    }

    static RealTime realTime(Instant now) {
        return new RealTime() {
            @Override
            public Instant now() {
                return now;
            }
        };
    }
}
