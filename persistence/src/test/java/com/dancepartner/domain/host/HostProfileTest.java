package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostProfileTest {

    private static final Instant LATER = Fixtures.NOW.plusSeconds(60);
    private static final OfferedStyle SALSA = new OfferedStyle((short) 1, 4, DanceRole.LEAD);
    private static final OfferChange NOTHING = new OfferChange(null, null, null, null, null, null, null, null, null);

    private final HostProfile profile =
            new HostProfile(UUID.randomUUID(), Fixtures.offer(Fixtures.LISBON), Set.of(SALSA), Fixtures.NOW);

    @Test
    @DisplayName("R273: a change leaves what it does not name")
    void changes() {
        profile.change(NOTHING, LATER);
        assertThat(profile.place()).isEqualTo(Fixtures.LISBON);
        assertThat(profile.hourlyRate()).isEqualTo(new Money(4000, "EUR"));
        profile.change(new OfferChange(null, "More", null, "USD", "Sintra", null, null, null, null), LATER);
        assertThat(profile.offer().map(Offer::headline)).contains("Dance with me");
        assertThat(profile.offer().map(Offer::bio)).contains("More");
        assertThat(profile.hourlyRate()).isEqualTo(new Money(4000, "USD"));
        assertThat(profile.place()).isEqualTo(new Place("Sintra", "PT", 38.7227, -9.1449, "Europe/Lisbon"));
        profile.change(new OfferChange("New", null, 99L, null, null, "ES", 40.4, -3.7, "Europe/Madrid"), LATER);
        assertThat(profile.place()).isEqualTo(new Place("Sintra", "ES", 40.4, -3.7, "Europe/Madrid"));
    }

    @Test
    @DisplayName("R265, R273: a change to something impossible changes nothing")
    void impossibleChanges() {
        assertInvalid(
                "latitude",
                () -> profile.change(new OfferChange("New", null, null, null, null, null, 91.0, 0.0, null), LATER));
        assertInvalid(
                "currency",
                () -> profile.change(new OfferChange("New", null, null, "XYZ", null, null, null, null, null), LATER));
        assertThat(profile.offer().map(Offer::headline)).contains("Dance with me");
    }

    @Test
    @DisplayName("G08: a draft is neither changed nor moved: it is described first")
    void drafts() {
        HostProfile draft = HostProfile.draft(UUID.randomUUID(), Fixtures.NOW);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> draft.change(NOTHING, LATER));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> draft.moveTo(Fixtures.LISBON, LATER));
        draft.addStyle(SALSA, LATER);
        assertThat(draft.styles()).containsExactly(SALSA);
    }

    @Test
    @DisplayName("R253, R258: a style is offered once, whatever the level")
    void styleOnce() {
        assertRefused(
                ErrorCode.CONFLICT, () -> profile.addStyle(new OfferedStyle((short) 1, 5, DanceRole.FOLLOW), LATER));
        assertThat(profile.styles()).containsExactly(SALSA);
    }

    @Test
    @DisplayName("G41: a host who is vetted and paid, with a style, can be booked")
    void bookable() {
        profile.transfersAre(true, LATER);
        assertThat(profile.canBeBooked()).isFalse();
        profile.verify(Verifier.HOST, VerificationStatus.PENDING, LATER);
        assertThat(profile.canBeBooked()).isFalse();
        profile.verify(Verifier.STAFF, VerificationStatus.APPROVED, LATER);
        assertThat(profile.canBeBooked()).isTrue();
        profile.danceAll(Set.of(), LATER);
        assertThat(profile.canBeBooked()).isFalse();
    }

    @Test
    @DisplayName("R286: others see the host near the place, not at it")
    void publicPoint() {
        assertThat(profile.publicPoint().latitude()).isCloseTo(38.725, within(1e-9));
        assertThat(profile.publicPoint()).isEqualTo(PublicPoint.of(38.7227, -9.1449));
    }

    @Test
    @DisplayName("G62: the rubric has a title and a description for each level from 1 to 5")
    void rubric() {
        for (int level = 1; level <= 5; level++) {
            SkillLevel found = SkillLevel.of(level);
            assertThat(found.level()).isEqualTo(level);
            assertThat(found.title()).isNotBlank();
            assertThat(found.description()).hasSizeGreaterThan(80).doesNotContain("  ");
        }
        assertInvalid("skill_level", () -> SkillLevel.of(0));
        assertInvalid("skill_level", () -> SkillLevel.of(6));
    }
}
