package com.dancepartner.batch.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.payment.PayoutReportDesk;
import com.dancepartner.app.payment.Payouts;
import com.dancepartner.app.payment.TransferBatch;
import jakarta.batch.runtime.context.JobContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class PayoutStepsTest {

    private static final UUID RUN = new UUID(0, 9);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<String> called = new ArrayList<>();

    @Test
    @DisplayName("R360: a partition reads the due payments that are its part, many at a time, from the checkpoint on")
    void reads() {
        DuePaymentReader reader = new DuePaymentReader();
        reader.part = "1";
        reader.parts = "2";
        reader.payouts = new Payouts() {
            @Override
            public List<UUID> due(int part, int parts, @Nullable UUID after, int limit) {
                called.add(part + " of " + parts + " after " + after + ", " + limit);
                return ONE.equals(after) ? List.of(TWO) : List.of();
            }
        };
        reader.open(ONE);
        assertThat(reader.readItem()).isEqualTo(TWO);
        assertThat(reader.readItem()).isNull();
        assertThat(reader.checkpointInfo()).isEqualTo(TWO);
        assertThat(called).containsExactly("1 of 2 after " + ONE + ", 5000", "1 of 2 after " + TWO + ", 5000");
    }

    @Test
    @DisplayName("R360: a chunk is planned for its run in one call")
    void plans() {
        TransferPlanWriter writer = new TransferPlanWriter();
        writer.runId = RUN.toString();
        writer.payouts = new Payouts() {
            @Override
            public void plan(UUID jobRunId, List<UUID> paymentIds) {
                called.add(jobRunId + " " + paymentIds);
            }
        };
        writer.writeItems(List.of(ONE, TWO));
        assertThat(called).containsExactly(RUN + " " + List.of(ONE, TWO));
    }

    @Test
    @DisplayName("R360: what is skipped is told by its id")
    void skips() {
        SkippedPayments listener = new SkippedPayments();
        listener.runId = RUN.toString();
        assertThat(listener.told(List.of(ONE)))
                .isEqualTo("Payout run " + RUN + " leaves these payments to the next run: [" + ONE + "]");
        listener.onSkipWriteItem(List.of(ONE), new IllegalStateException("as expected by the test"));
    }

    @Test
    @DisplayName("R360: a partition settles until nothing of its part is left")
    void settles() {
        SettleTransfers step = step(List.of(Optional.of(ONE), Optional.of(TWO), Optional.empty()), 0);
        assertThat(step.process()).isEqualTo("COMPLETED");
        assertThat(called)
                .containsExactly("3 of 4 after null, 7", "3 of 4 after " + ONE + ", 7", "3 of 4 after " + TWO + ", 7");
    }

    @Test
    @DisplayName("R360: what somebody died over is waited for until its lease ends, and settled")
    void takesOver() {
        SettleTransfers step = step(List.of(Optional.empty(), Optional.of(ONE), Optional.empty()), 1);
        assertThat(step.process()).isEqualTo("COMPLETED");
        assertThat(called)
                .containsExactly("3 of 4 after null, 7", "3 of 4 after null, 7", "3 of 4 after " + ONE + ", 7");
    }

    @Test
    @DisplayName("R360: nobody waits for ever")
    void givesUp() {
        SettleTransfers step = step(List.of(Optional.empty()), Integer.MAX_VALUE);
        step.patience = Duration.ZERO;
        assertThat(step.process()).isEqualTo("COMPLETED");
    }

    @Test
    @DisplayName("R360: a run that is stopped begins nothing new")
    void stops() {
        SettleTransfers step = step(List.of(Optional.of(ONE)), Integer.MAX_VALUE);
        step.stop();
        assertThat(step.process()).isEqualTo("STOPPED");
        assertThat(called).isEmpty();
    }

    @Test
    @DisplayName("R035: the report's summary is how the run ended")
    void reports() {
        WritePayoutReport step = new WritePayoutReport();
        step.runId = RUN.toString();
        step.job = (JobContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JobContext.class}, (proxy, method, arguments) -> {
                    called.add(method.getName() + " " + arguments[0]);
                    return null;
                });
        step.reports = new PayoutReportDesk() {
            @Override
            public String write(UUID jobRunId) {
                return "1 of 1 transfers paid";
            }
        };
        assertThat(step.process()).isEqualTo("COMPLETED");
        assertThat(called).containsExactly("setExitStatus 1 of 1 transfers paid");
    }

    /**
     * A step of partition 3 of 4.
     *
     * @param answers what each call settles last
     * @param leased how often somebody else is at a transfer
     */
    private SettleTransfers step(List<Optional<UUID>> answers, int leased) {
        SettleTransfers step = new SettleTransfers();
        step.runId = RUN.toString();
        step.part = "3";
        step.parts = "4";
        step.pause = Duration.ofMillis(1);
        step.transfers = new TransferBatch() {
            private int left = leased;

            @Override
            public Optional<UUID> settle(UUID jobRunId, int part, int parts, @Nullable UUID after, long total) {
                called.add(part + " of " + parts + " after " + after + ", " + total);
                return answers.get(called.size() - 1);
            }

            @Override
            public long transfersOf(UUID jobRunId) {
                return 7;
            }

            @Override
            public boolean isLeased(UUID jobRunId, int part, int parts) {
                return left-- > 0;
            }
        };
        return step;
    }
}
