package com.dancepartner.app.availability;

import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.host.Verifier;
import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Hosts of Lisbon, on a Wednesday. */
final class Hosts {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final Place TOKYO = new Place("Tokyo", "JP", 35.68, 139.69, "Asia/Tokyo");

    private static final Place LISBON = new Place("Lisbon", "PT", 38.72, -9.14, "Europe/Lisbon");

    private Hosts() {}

    static HostProfile described() {
        Offer offer = new Offer("Dance with me", "", new Money(4000, "EUR"), LISBON);
        return new HostProfile(UUID.randomUUID(), offer, Set.of(new OfferedStyle((short) 1, 4, DanceRole.LEAD)), NOW);
    }

    static HostProfile bookable() {
        HostProfile host = described();
        host.verify(Verifier.HOST, VerificationStatus.PENDING, NOW);
        host.verify(Verifier.STAFF, VerificationStatus.APPROVED, NOW);
        host.transfersAre(true, NOW);
        return host;
    }
}
