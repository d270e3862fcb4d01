package com.dancepartner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether the compilers of a JVM have hardly worked since the last question. While they do, a server is not warm, however
 * steady its figures look: they take the CPUs that requests would have.
 */
final class Compilers implements BooleanSupplier {

    private static final double HARDLY = 0.1;

    private final Supplier<Duration> work;
    private final LongSupplier nanos;
    private Duration before;
    private long asked;

    Compilers(Supplier<Duration> work, LongSupplier nanos) {
        this.work = work;
        this.nanos = nanos;
        this.before = work.get();
        this.asked = nanos.getAsLong();
    }

    /** Those of this process, by the names that HotSpot gives their threads. */
    static Compilers of(long pid) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        return new Compilers(() -> work(threads), System::nanoTime);
    }

    @Override
    public boolean getAsBoolean() {
        Duration now = work.get();
        long at = nanos.getAsLong();
        boolean idle = now.minus(before).toNanos() < HARDLY * (at - asked);
        before = now;
        asked = at;
        return idle;
    }

    private static Duration work(Path threads) {
        try (Stream<Path> all = Files.list(threads)) {
            List<Path> list = all.toList();
            return list.stream().map(Compilers::compiling).reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException("the threads of the server cannot be read", e);
        }
    }

    private static Duration compiling(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.contains("(C1 Compil") || stat.contains("(C2 Compil")
                    ? ProcessTimes.parse(stat).own()
                    : Duration.ZERO;
        } catch (NoSuchFileException ended) {
            return Duration.ZERO;
        } catch (IOException e) {
            if (Files.exists(thread)) {
                throw new UncheckedIOException("a thread of the server cannot be read", e);
            }
            return Duration.ZERO;
        }
    }
}
