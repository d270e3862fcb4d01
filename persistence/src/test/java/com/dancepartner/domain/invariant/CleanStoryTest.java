package com.dancepartner.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CleanStoryTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("R504: nothing is broken where nothing ever happened, nor by money that went all ways")
    void clean() throws SQLException {
        MoneyStory story = new MoneyStory(DATABASE);
        assertThat(check(story).text()).doesNotContain("violation");
        UUID waiting = story.waiting();
        assertThat(waiting).isNotNull();
        assertThat(story.held()).isNotNull();
        UUID paid = story.transferred();
        story.transfer(story.tip(paid));
        UUID partly = story.captured();
        story.refund(partly, 3_333);
        story.transfer(partly);
        UUID takenBack = story.transferred();
        story.reverse(takenBack, 10_000, 8_500);
        story.refund(takenBack, 10_000);
        UUID owing = story.transferred();
        story.refund(owing, 5_001);
        story.comeBack(owing, 5_001);
        story.net(story.tip(owing), 4_251);
        story.loseDispute(story.captured());
        assertThat(story.cancelled(MoneyStory.NOW, 0)).isNotNull();
        assertThat(story.cancelled(MoneyStory.NOW.plusSeconds(200_000), 5_000)).isNotNull();
        story.askForTransfer(story.captured());
        Findings findings = check(story);
        assertThat(findings.violations()).isEmpty();
        assertThat(findings.hold()).isTrue();
        assertThat(findings.inPart()).isEmpty();
        assertThat(findings.text()).contains(" 1  every journal nets to zero in each currency: ok\n");
    }

    @Test
    @DisplayName("R504: where Stripe is not asked, it is said what was looked at from one side only")
    void inPart() throws SQLException {
        List<String> said = new ArrayList<>();
        try (Connection connection = DATABASE.raw().dataSource().getConnection()) {
            Findings findings = MoneyInvariants.check(connection, StripeView.NONE, 1, said::add);
            assertThat(findings.inPart())
                    .containsExactlyInAnyOrder(
                            Invariant.ONE_INTENT,
                            Invariant.WITHIN_BOUNDS,
                            Invariant.TRANSFERS,
                            Invariant.KEYS,
                            Invariant.EVENTS,
                            Invariant.ONE_OBJECT,
                            Invariant.HOLDS_END,
                            Invariant.CLEARING,
                            Invariant.LIVE_MODE);
            assertThat(findings.text()).contains("14  live money in production only: ok, checked in part");
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(said).first().isEqualTo("looking at (1)");
    }

    @Test
    @DisplayName("R504: Stripe itself does not tell what it was asked: then keys are looked at by what they made")
    void withoutRequests() throws SQLException {
        StripeState stripe = new StripeState(List.of(), List.of(), java.util.Map.of(), Optional.empty());
        try (Connection connection = DATABASE.raw().dataSource().getConnection()) {
            Findings findings = MoneyInvariants.check(connection, () -> Optional.of(stripe));
            assertThat(findings.inPart()).containsExactlyInAnyOrder(Invariant.KEYS, Invariant.ONE_OBJECT);
        }
    }

    private static Findings check(MoneyStory story) throws SQLException {
        try (Connection connection = DATABASE.raw().dataSource().getConnection()) {
            return MoneyInvariants.check(connection, () -> Optional.of(story.stripe()));
        }
    }
}
