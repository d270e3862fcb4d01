package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.operations.JobRun;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscrepanciesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant LATER = Fixtures.NOW.plusSeconds(86_400);
    private static final Finding FEE = fee(146);

    @BeforeEach
    void forgetAll() {
        DATABASE.run(entities -> {
            int ignored =
                    entities.createNativeQuery("DELETE FROM discrepancies").executeUpdate();
            ignored = entities.createNativeQuery("DELETE FROM reconciliations").executeUpdate();
        });
    }

    @Test
    @DisplayName("R361: a difference is kept once for each kind and object, with when it was seen first and last")
    void once() {
        found(Fixtures.NOW, FEE);
        found(LATER, FEE, new Finding(DiscrepancyKind.CAPTURE_AMOUNT, "ch_1", null, "EUR", 1, 2));
        assertThat(page(true)).hasSize(2);
        Discrepancy first = page(true).get(0);
        assertThat(first.kind()).isEqualTo("wrong_fee");
        assertThat(first.firstSeenAt()).isEqualTo(Fixtures.NOW);
        assertThat(first.lastSeenAt()).isEqualTo(LATER);
        assertThat(first.stripeCents()).isEqualTo(146);
        assertThat(standing()).containsExactly("ch_1");
    }

    @Test
    @DisplayName("R361: what a run finds no more is settled by itself; found again it is open again")
    void gone() {
        found(Fixtures.NOW, FEE);
        found(LATER);
        assertThat(page(true)).isEmpty();
        assertThat(page(false).get(0).resolution()).isEqualTo("no longer seen");
        assertThat(standing()).isEmpty();
        found(LATER.plusSeconds(1), FEE);
        assertThat(page(true)).singleElement().satisfies(known -> {
            assertThat(known.resolvedAt()).isNull();
            assertThat(known.resolution()).isNull();
        });
    }

    @Test
    @DisplayName("R361: a run that is resumed settles what it found before it was interrupted, and finds no more")
    void resumed() {
        UUID run = DATABASE.in(DiscrepanciesTest::run);
        ask(known -> seen(known, run, Fixtures.NOW, FEE));
        ask(known -> seen(known, run, LATER));
        assertThat(page(true)).isEmpty();
    }

    @Test
    @DisplayName("R361: what a person settled stays settled while its figures do, and is looked at on")
    void settled() {
        UUID staff = DATABASE.in(entities -> Fixtures.client(entities).id());
        found(Fixtures.NOW, FEE);
        UUID id = page(true).get(0).id();
        assertThat(ask(known -> known.resolve(id, staff, "agreed", LATER)).resolvedBy())
                .isEqualTo(staff);
        found(LATER, FEE);
        assertThat(page(true)).isEmpty();
        assertThat(standing()).containsExactly("ch_1");
        found(LATER, fee(147));
        assertThat(page(true)).singleElement().satisfies(known -> {
            assertThat(known.stripeCents()).isEqualTo(147);
            assertThat(known.resolvedBy()).isNull();
        });
    }

    @Test
    @DisplayName("R361: nothing is settled twice, nor what is not there")
    void twice() {
        UUID staff = DATABASE.in(entities -> Fixtures.client(entities).id());
        found(Fixtures.NOW, FEE);
        UUID id = page(true).get(0).id();
        Discrepancy ignored = ask(known -> known.resolve(id, staff, "agreed", LATER));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> ask(known -> known.resolve(id, staff, "again", LATER)))
                .extracting(BusinessException::code)
                .isEqualTo(ErrorCode.STATE_CONFLICT);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> ask(known -> known.resolve(Ids.next(), staff, "none", LATER)))
                .extracting(BusinessException::code)
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    @DisplayName("R363: pages go on behind the last one")
    void pages() {
        found(Fixtures.NOW, FEE, new Finding(DiscrepancyKind.BALANCE, "EUR", null, "EUR", 1, 2));
        UUID first = page(true).get(0).id();
        assertThat(page(true, first, 10))
                .singleElement()
                .extracting(Discrepancy::id)
                .isEqualTo(page(true).get(1).id());
        assertThat(page(true, null, 1)).hasSize(1);
    }

    @Test
    @DisplayName("R361: a difference names its payment, and keeps it when a later run knows less")
    void payment() {
        UUID payment = DATABASE.in(entities -> Stored.payment(entities).id());
        found(Fixtures.NOW, new Finding(DiscrepancyKind.WRONG_FEE, "ch_1", payment, "EUR", 1, 2));
        found(LATER, FEE);
        assertThat(page(true).get(0).paymentId()).isEqualTo(payment);
    }

    @Test
    @DisplayName("R361: comparisons are kept once a run, the newest first; the next begins where the last one ended")
    void reconciliations() {
        assertThat(lastTo()).isEqualTo(Instant.EPOCH);
        UUID first = add(Fixtures.NOW, 1);
        UUID second = add(LATER, 2);
        assertThat(recent(30)).extracting(Reconciliation::jobRunId).containsExactly(second, first);
        assertThat(recent(1).get(0).differences()).isEqualTo(2);
        assertThat(lastTo()).isEqualTo(LATER);
        assertThat(key(first)).isEqualTo("a/b.csv");
        DATABASE.run(entities -> Repositories.reconciliations(entities).add(done(second, LATER, 9)));
        assertThat(recent(1).get(0).differences()).isEqualTo(9);
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> key(Ids.next()));
    }

    private static Instant lastTo() {
        return DATABASE.in(entities -> Repositories.reconciliations(entities).lastTo());
    }

    private static List<Reconciliation> recent(int limit) {
        return DATABASE.in(entities -> Repositories.reconciliations(entities).recent(limit));
    }

    private static String key(UUID run) {
        return DATABASE.in(entities -> Repositories.reconciliations(entities).csvKeyOf(run));
    }

    private static UUID add(Instant to, int differences) {
        return DATABASE.in(entities -> {
            UUID run = run(entities);
            Repositories.reconciliations(entities).add(done(run, to, differences));
            return run;
        });
    }

    private static Reconciliation done(UUID run, Instant to, int differences) {
        return new Reconciliation(run, to.minusSeconds(60), to, 0, 5, differences, "a/b.csv", to);
    }

    private static Finding fee(long atStripe) {
        return new Finding(DiscrepancyKind.WRONG_FEE, "ch_1", null, "EUR", 156, atStripe);
    }

    private static void found(Instant now, Finding... findings) {
        UUID run = DATABASE.in(DiscrepanciesTest::run);
        ask(known -> seen(known, run, now, findings));
    }

    private static boolean seen(Discrepancies known, UUID run, Instant now, Finding... findings) {
        known.found(run, List.of(findings), now);
        return true;
    }

    private static UUID run(EntityManager entities) {
        JobRun run = new JobRun("reconciliation", "schedule");
        run.completed("done", Fixtures.NOW);
        entities.persist(run);
        entities.flush();
        return run.id();
    }

    private static List<Discrepancy> page(boolean open) {
        return page(open, null, 100);
    }

    private static List<Discrepancy> page(boolean open, @Nullable UUID after, int limit) {
        return ask(known -> known.page(open, after, limit));
    }

    private static Set<String> standing() {
        return ask(Discrepancies::standing);
    }

    private static <T> T ask(Function<Discrepancies, T> question) {
        return DATABASE.in(entities -> question.apply(Repositories.discrepancies(entities)));
    }
}
