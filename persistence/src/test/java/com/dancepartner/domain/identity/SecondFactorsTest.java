package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondFactorsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;

    private UUID user;

    @BeforeEach
    void somebody() {
        user = DATABASE.in(entities -> Fixtures.client(entities).id());
    }

    @Test
    @DisplayName("G07: a second factor counts once it was confirmed")
    void counts() {
        stored();
        assertThat(says(SecondFactor::isConfirmed)).isFalse();
        assertThat(secret()).isEqualTo("sealed");
        confirm();
        assertThat(says(SecondFactor::isConfirmed)).isTrue();
        assertThat(secret()).isEqualTo("sealed");
    }

    @Test
    @DisplayName("G07: the step that confirmed is taken, the next is good once, and none before it")
    void steps() {
        SecondFactor factor = new SecondFactor(user, "sealed", NOW);
        factor.confirm(100, Set.of(), NOW);
        assertThat(factor.take(99)).isFalse();
        assertThat(factor.take(100)).isFalse();
        assertThat(factor.take(101)).isTrue();
        assertThat(factor.take(101)).isFalse();
        assertThat(factor.take(100)).isFalse();
        assertThat(factor.take(103)).isTrue();
    }

    @Test
    @DisplayName("G07: the step that was taken is kept")
    void stepsAreKept() {
        stored();
        confirm();
        assertThat(says(factor -> factor.take(101))).isTrue();
        assertThat(says(factor -> factor.take(101))).isFalse();
        assertThat(says(factor -> factor.take(102))).isTrue();
    }

    @Test
    @DisplayName("G07: a recovery code is good once, and an unknown one is not")
    void recoveryCodes() {
        stored();
        confirm();
        assertThat(says(factor -> factor.takeRecoveryCode("three"))).isFalse();
        assertThat(says(factor -> factor.takeRecoveryCode("one"))).isTrue();
        assertThat(says(factor -> factor.takeRecoveryCode("one"))).isFalse();
        assertThat(says(factor -> factor.takeRecoveryCode("two"))).isTrue();
    }

    @Test
    @DisplayName("G07: of many who show one code at once, one gets in")
    void takenOnce() {
        stored();
        confirm();
        assertThat(Race.of(8, i -> says(factor -> factor.take(101)))).containsOnlyOnce(true);
        assertThat(Race.of(8, i -> says(factor -> factor.takeRecoveryCode("one"))))
                .containsOnlyOnce(true);
    }

    @Test
    @DisplayName("G07: a factor can be removed and another set up in its place at once")
    void replaced() {
        stored();
        confirm();
        DATABASE.run(entities -> {
            SecondFactors factors = new SecondFactors();
            factors.entities = entities;
            factors.remove(factors.findForUpdate(user).orElseThrow());
            assertThat(factors.find(user)).isEmpty();
            factors.add(new SecondFactor(user, "another", NOW));
        });
        assertThat(secret()).isEqualTo("another");
        assertThat(says(SecondFactor::isConfirmed)).isFalse();
        assertThat(says(factor -> factor.takeRecoveryCode("one"))).isFalse();
    }

    @Test
    @DisplayName("G07: who has none has none")
    void none() {
        DATABASE.run(entities -> {
            SecondFactors factors = new SecondFactors(entities);
            assertThat(factors.find(user)).isEmpty();
            assertThat(factors.findForUpdate(user)).isEmpty();
        });
    }

    @Test
    @DisplayName("G07: a second one for one account is refused where it is added")
    void oneForEach() {
        stored();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    new SecondFactors(entities).add(new SecondFactor(user, "another", NOW));
                    throw new AssertionError("added");
                }));
    }

    private void stored() {
        DATABASE.run(entities -> new SecondFactors(entities).add(new SecondFactor(user, "sealed", NOW)));
    }

    private void confirm() {
        DATABASE.run(entities ->
                new SecondFactors(entities).findForUpdate(user).orElseThrow().confirm(100, Set.of("one", "two"), NOW));
    }

    private boolean says(Predicate<SecondFactor> question) {
        return DATABASE.<Boolean>in(entities ->
                question.test(new SecondFactors(entities).findForUpdate(user).orElseThrow()));
    }

    private String secret() {
        return DATABASE.<String>in(
                entities -> new SecondFactors(entities).find(user).orElseThrow().sealedSecret());
    }
}
