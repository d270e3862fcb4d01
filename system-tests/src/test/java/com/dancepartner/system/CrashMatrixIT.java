package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server dies while each operation on money is at each step: thirty bookings of which each is caught at another one, all
 * at the same time. A seed decides in which order they get there. {@code -Dcrash.seeds=20} tries more of them.
 *
 * <p>The other node lives on and takes over what the dead server had leased once those leases end: that is the truth of a
 * cluster. What is caught is caught on the server: requests are sent there and carry their own commands out, and the
 * transfers are kept from a node by the name of its database connections.
 */
class CrashMatrixIT {

    private static final int CELLS = CrashStep.values().length * CrashOperation.values().length;
    private static final long OF_EACH_STEP = CrashOperation.values().length;
    private static final int JITTER_MILLIS = 400;

    /** Shorter than the patience of the SDK with Stripe. */
    private static final Duration UNTIL_CAUGHT = Duration.ofSeconds(25);

    private static final Duration TO_CONVERGE = Duration.ofSeconds(60);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("crash.seeds", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "G51, R504: killed at every step of hold, capture, fee, cancel, refund and transfer, all converge within"
                    + " 60 s, each done once")
    void converges(long seed) throws Exception {
        Staff.Member support = Staff.member("SUPPORT");
        List<CrashScene> scenes = inPosition();
        try (CrashTrap trap = CrashTrap.set()) {
            try {
                parkAll(scenes, support, trap, new Random(seed));
            } finally {
                Product.stack().server().kill();
                StandIn.failNoMore();
                trap.spring();
                Product.stack().restartServer();
            }
            assertThat(CrashTrap.all()).as("a command for each cell").isEqualTo(CELLS);
            System.out.println("Ready again, seed " + seed + ", pending: " + CrashTrap.told());
            awaitSettled();
            JsonNode journal = StandIn.journal();
            scenes.forEach(scene -> scene.assertConverged(journal));
        }
        MoneyCheck.holds();
    }

    private static void awaitSettled() {
        try {
            Await.until("all commands of the dead server", TO_CONVERGE, () -> CrashTrap.pending() == 0);
        } catch (IllegalStateException e) {
            throw new AssertionError("not settled: " + CrashTrap.told(), e);
        }
    }

    /** Five scenes, whose sessions begin at the same times: the product's time is put forward for all together. */
    private static List<CrashScene> inPosition() {
        Instant first = Session.soon();
        List<CrashScene> scenes = Stream.of(CrashStep.values())
                .map(step -> new CrashScene(step, first))
                .toList();
        advanceTo(first);
        scenes.forEach(CrashScene::first);
        advanceTo(first.plus(Duration.ofHours(2)));
        scenes.forEach(CrashScene::second);
        advanceTo(first.plus(Duration.ofHours(4)));
        scenes.forEach(CrashScene::third);
        return scenes;
    }

    private static void advanceTo(Instant start) {
        Duration left = Duration.between(Hosts.now(), start).plusSeconds(1);
        Hosts.advance(left.isNegative() ? Duration.ZERO : left);
    }

    private static void parkAll(List<CrashScene> scenes, Staff.Member support, CrashTrap trap, Random random) {
        trap.catchAll(scenes);
        scenes.forEach(CrashScene::order);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(CELLS);
        try {
            for (Runnable cell : cells(scenes, support, random)) {
                var ignored = threads.schedule(cell, random.nextInt(JITTER_MILLIS), TimeUnit.MILLISECONDS);
            }
            Await.until("all to be where they are to die", UNTIL_CAUGHT, () -> isCaught(trap));
        } catch (IllegalStateException e) {
            throw new AssertionError(trap + "; " + CrashTrap.told(), e);
        } finally {
            threads.shutdown();
        }
    }

    private static boolean isCaught(CrashTrap trap) {
        return Stream.of(CrashStep.values()).allMatch(step -> trap.caught(step) == OF_EACH_STEP);
    }

    private static List<Runnable> cells(List<CrashScene> scenes, Staff.Member support, Random random) {
        List<Runnable> cells = new ArrayList<>();
        for (CrashScene scene : scenes) {
            for (CrashOperation operation : CrashOperation.values()) {
                cells.add(() -> fire(scene, operation, support));
            }
        }
        Collections.shuffle(cells, random);
        return cells;
    }

    private static void fire(CrashScene scene, CrashOperation operation, Staff.Member support) {
        try {
            scene.fire(operation, support);
        } catch (UncheckedIOException e) {
            System.out.println(scene.step() + " " + operation + " got no answer, as was to be expected");
        }
    }
}
