package com.dancepartner.app.host;

import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.host.Verifier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What hosts send, and the profiles that come of it. */
final class HostProfileInputs {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final String LISBON = "Europe/Lisbon";

    private HostProfileInputs() {}

    /** Salsa in Lisbon for 40 euros. */
    static HostProfileInput input(@Nullable String timeZone) {
        return new HostProfileInput(
                "Salsa",
                "",
                4000,
                "EUR",
                "Lisbon",
                "PT",
                38.71,
                -9.13,
                timeZone,
                List.of("pt"),
                List.of(new StyleOffer("salsa", 5, "lead")));
    }

    /** Nothing but the place. */
    static HostProfileChange place(@Nullable Double latitude, @Nullable Double longitude, @Nullable String timeZone) {
        return new HostProfileChange(null, null, null, null, null, null, latitude, longitude, timeZone, null, null);
    }

    static HostProfile complete(UUID userId) {
        HostProfile profile = HostProfile.draft(userId, NOW);
        profile.describe(input(null).offer(LISBON), Set.of(new OfferedStyle((short) 1, 5, DanceRole.LEAD)), NOW);
        return profile;
    }

    static HostProfile approved(UUID userId) {
        HostProfile profile = complete(userId);
        profile.transfersAre(true, NOW);
        profile.verify(Verifier.HOST, VerificationStatus.PENDING, NOW);
        profile.verify(Verifier.STAFF, VerificationStatus.APPROVED, NOW);
        return profile;
    }
}
