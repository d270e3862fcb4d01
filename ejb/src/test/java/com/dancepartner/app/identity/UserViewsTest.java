package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.identity.Profile;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecondFactor;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UserViewsTest {

    private final SecondFactors secondFactors = mock();
    private final UserViews views = new UserViews();
    private final User user = Somebody.staff(Role.OPS, Role.ADMIN);
    private final SecondFactor factor = new SecondFactor(user.id(), "sealed", NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        views.secondFactors = secondFactors;
    }

    @Test
    @DisplayName("R133, R199: the view of a new account tells all but the password's hash")
    void fresh() {
        assertThat(views.of(user))
                .isEqualTo(new UserView(
                        user.id(),
                        "Ada@example.com",
                        "Ada",
                        "Lovelace",
                        "client",
                        false,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("ADMIN", "OPS"),
                        false,
                        true,
                        null,
                        NOW));
        assertThat(views.of(user).toString()).doesNotContain("the-hash");
    }

    @Test
    @DisplayName("R199: and so does the view of one that has told all")
    void complete() {
        user.describe(new Profile(null, null, "+351912345678", "pt-PT", "Europe/Lisbon", "EUR"), NOW);
        user.verifyEmail(NOW);
        user.acceptTerms("2026-11-01", NOW);
        user.loggedIn(NOW);
        user.deactivate(NOW);
        UserView view = views.of(user);
        assertThat(view.emailVerified()).isTrue();
        assertThat(view.phone()).isEqualTo("+351912345678");
        assertThat(view.language()).isEqualTo("pt-PT");
        assertThat(view.timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(view.preferredCurrency()).isEqualTo("EUR");
        assertThat(view.termsVersion()).isEqualTo("2026-11-01");
        assertThat(view.termsAcceptedAt()).isEqualTo(NOW);
        assertThat(view.lastLoginAt()).isEqualTo(NOW);
        assertThat(view.active()).isFalse();
    }

    @Test
    @DisplayName("G07: a second factor is told of once it is confirmed")
    void secondFactor() {
        when(secondFactors.find(user.id())).thenReturn(Optional.of(factor));
        assertThat(views.of(user).secondFactor()).isFalse();
        factor.confirm(1, Set.of(), NOW);
        assertThat(views.of(user).secondFactor()).isTrue();
    }
}
