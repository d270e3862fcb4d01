package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile before it is described and shown, and who sees it when. */
class DraftsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant LATER = Fixtures.NOW.plus(Duration.ofHours(1));
    private static final OfferedStyle SALSA = new OfferedStyle((short) 1, 4, DanceRole.LEAD);
    private static final OfferedStyle BETTER_SALSA = new OfferedStyle((short) 1, 5, DanceRole.SWITCH);
    private static final OfferedStyle BACHATA = new OfferedStyle((short) 2, 3, DanceRole.FOLLOW);

    @Test
    @DisplayName("G08: a draft is kept with nothing said, and cannot be booked")
    void draftSaysNothing() {
        HostProfile draft = get(draft());
        assertThat(draft.status()).isEqualTo(ProfileStatus.DRAFT);
        assertThat(draft.isComplete()).isFalse();
        assertThat(draft.offer()).isEmpty();
        assertThat(draft.styles()).isEmpty();
        assertThat(draft.canBeBooked()).isFalse();
    }

    @Test
    @DisplayName("G08: what a draft cannot answer is a conflict of state")
    void draftCannotAnswer() {
        HostProfile draft = HostProfile.draft(UUID.randomUUID(), Fixtures.NOW);
        List<Function<HostProfile, Object>> questions =
                List.of(HostProfile::hourlyRate, HostProfile::place, HostProfile::zone);
        questions.forEach(question -> assertRefused(ErrorCode.STATE_CONFLICT, () -> question.apply(draft)));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(draft::requireComplete)
                .withMessage("Complete your profile first");
    }

    @Test
    @DisplayName("G08, R257: describing completes a draft")
    void describing() {
        UUID id = draft();
        DATABASE.run(entities -> new HostProfiles(entities)
                .getForUpdate(id)
                .describe(Fixtures.offer(Fixtures.LISBON), Set.of(SALSA, BACHATA), LATER));
        HostProfile complete = get(id);
        assertThat(complete.status()).isEqualTo(ProfileStatus.COMPLETE);
        assertThat(complete.place()).isEqualTo(Fixtures.LISBON);
        assertThat(complete.hourlyRate()).isEqualTo(new Money(4000, "EUR"));
        assertThat(complete.offer().map(Offer::headline)).contains("Dance with me");
        assertThat(complete.styles()).containsExactlyInAnyOrder(SALSA, BACHATA);
    }

    @Test
    @DisplayName("R257, R258, R278: describing again replaces offer and styles, levels of the same style too")
    void describingAgain() {
        UUID id = verifiedHost();
        Place porto = new Place("Porto", "PT", 41.1496, -8.6110, "Europe/Lisbon");
        Offer offer = new Offer("Bachata now", "Moved north.", new Money(5500, "USD"), porto);
        DATABASE.run(entities ->
                new HostProfiles(entities).getForUpdate(id).describe(offer, Set.of(BETTER_SALSA, BACHATA), LATER));
        HostProfile changed = get(id);
        assertThat(changed.hourlyRate()).isEqualTo(new Money(5500, "USD"));
        assertThat(changed.place()).isEqualTo(porto);
        assertThat(changed.offer().map(Offer::bio)).contains("Moved north.");
        assertThat(changed.styles()).containsExactlyInAnyOrder(BETTER_SALSA, BACHATA);
        assertThat(changed.canBeBooked()).as("Stripe still pays").isTrue();
        DATABASE.run(entities -> new HostProfiles(entities).getForUpdate(id).describe(offer, Set.of(SALSA), LATER));
        assertThat(get(id).styles()).containsExactly(SALSA);
    }

    @Test
    @DisplayName("R276, G08: a host's own complete profile: none is forbidden, a draft is a conflict of state")
    void completeOf() {
        UUID host = get(verifiedHost()).userId();
        HostProfile found = DATABASE.in(entities -> new HostProfiles(entities).completeOf(host));
        assertThat(found.userId()).isEqualTo(host);
        UUID drafting = get(draft()).userId();
        assertRefused(
                ErrorCode.STATE_CONFLICT,
                () -> DATABASE.run(entities -> new HostProfiles(entities).completeOf(drafting)));
        UUID nobody = UUID.randomUUID();
        assertRefused(
                ErrorCode.FORBIDDEN, () -> DATABASE.run(entities -> new HostProfiles(entities).completeOf(nobody)));
    }

    @Test
    @DisplayName("G08: a draft is not shown to others, nor at its public address to its own host")
    void draftsAreNotShown() {
        UUID id = draft();
        assertHidden(id, null);
        assertHidden(id, UUID.randomUUID());
        assertHidden(id, get(id).userId());
    }

    @Test
    @DisplayName("G22: a host without a verified address is shown to nobody else, found nowhere, and both come with it")
    void unverifiedHostsAreNotShown() {
        UUID id = verifiedHost();
        UUID userId = get(id).userId();
        assertThat(shown(id, null)).isEqualTo(get(id));
        assertThat(found()).contains(id);
        execute("UPDATE users SET email_verified = FALSE WHERE id = '" + userId + "'");
        assertHidden(id, null);
        assertHidden(id, UUID.randomUUID());
        assertThat(shown(id, userId)).as("to the host").isEqualTo(get(id));
        assertThat(found()).doesNotContain(id);
        DATABASE.run(entities -> new Users(entities).get(userId).verifyEmail(LATER));
        assertThat(shown(id, UUID.randomUUID())).isEqualTo(get(id));
        assertThat(found()).contains(id);
    }

    @Test
    @DisplayName("G45: a host whose account is closed is not shown, and an unknown one is answered alike")
    void closedHostsAreNotShown() {
        UUID id = verifiedHost();
        DATABASE.run(
                entities -> new Users(entities).get(host(entities, id).userId()).deactivate(LATER));
        assertHidden(id, null);
        assertHidden(UUID.randomUUID(), null);
    }

    @Test
    @DisplayName("G08: a draft is not found, even where Stripe would pay and hours are open")
    void draftsAreNotFound() {
        UUID id = verifiedHost();
        assertThat(found()).contains(id);
        execute("UPDATE host_profiles SET status = 'draft' WHERE id = '" + id + "'");
        assertThat(found()).doesNotContain(id);
        assertThat(get(id).canBeBooked()).isFalse();
        assertThat(get(id).offer()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("G08: the database keeps a complete profile complete")
    @ValueSource(
            strings = {
                "headline",
                "bio",
                "hourly_rate_cents",
                "currency",
                "city",
                "country",
                "latitude",
                "longitude",
                "time_zone"
            })
    void completeMeansComplete(String column) {
        UUID id = verifiedHost();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> execute("UPDATE host_profiles SET " + column + " = NULL WHERE id = '" + id + "'"))
                .withMessageContaining("host_profiles_complete");
    }

    @Test
    @DisplayName("R270, G08: a person has one profile, draft or not")
    void oneProfile() {
        UUID userId = get(draft()).userId();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(
                        entities -> new HostProfiles(entities).add(HostProfile.draft(userId, Fixtures.NOW))))
                .withMessageContaining("host_profiles_user_id_key");
    }

    private static UUID draft() {
        return DATABASE.in(entities -> {
            User user = Fixtures.client(entities);
            user.verifyEmail(Fixtures.NOW);
            HostProfile draft = HostProfile.draft(user.id(), Fixtures.NOW);
            new HostProfiles(entities).add(draft);
            return draft.id();
        });
    }

    private static UUID verifiedHost() {
        return DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON)).id();
    }

    private static HostProfile get(UUID id) {
        return DATABASE.in(entities -> {
            HostProfile profile = host(entities, id);
            assertThat(profile.styles()).isNotNull();
            return profile;
        });
    }

    private static HostProfile host(EntityManager entities, UUID id) {
        return new HostProfiles(entities).get(id);
    }

    private static HostProfile shown(UUID id, @Nullable UUID callerId) {
        return DATABASE.in(entities -> new HostProfiles(entities).getShown(id, callerId));
    }

    private static void assertHidden(UUID id, @Nullable UUID callerId) {
        assertRefused(ErrorCode.NOT_FOUND, () -> shown(id, callerId));
    }

    private static List<UUID> found() {
        return DATABASE.in(entities -> Rows.ids(entities.createNativeQuery("SELECT host_profile_id FROM host_search")));
    }

    private static void execute(String sql) {
        DATABASE.run(entities -> {
            int rows = entities.createNativeQuery(sql).executeUpdate();
            assertThat(rows).isOne();
        });
    }
}
