package com.dancepartner.world;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says how far a long piece of work has come: one line rewritten on a terminal, elsewhere a line for every tenth. */
final class Progress {

    private static final int CELLS = 10;
    private static final double NANOS = 1e9;

    private final Consumer<String> out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String work = "";
    private long total;
    private long began;
    private int lastTenth;

    /**
     * Nothing is under way yet.
     *
     * @param out prints the text given to it, which brings its own line ends
     * @param terminal whether a line can be rewritten there
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    Progress(Consumer<String> out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** A line now and then, for what is no terminal. */
    static Progress inLines(Consumer<String> out) {
        return new Progress(line -> out.accept(line.stripTrailing()), false, System::nanoTime);
    }

    /** For standard output: rewrites lines where a person watches. */
    @SuppressWarnings({"SystemOut", "SystemConsoleNull"}) // the program's own output; on the JDK 17 that builds it
    static Progress onStandardOutput() {
        return new Progress(
                text -> {
                    System.out.print(text);
                    System.out.flush();
                },
                System.console() != null,
                System::nanoTime);
    }

    /** A line of its own. */
    void say(String line) {
        out.accept(line + "\n");
    }

    /** Begins a piece of work, such as "Writing hosts", of so many things. */
    void begin(String newWork, long newTotal) {
        work = newWork;
        total = newTotal;
        began = nanos.getAsLong();
        lastTenth = 0;
    }

    /** So many things are done. */
    void reached(long done) {
        if (terminal) {
            out.accept("\r" + "%-90s".formatted(text(done)) + (done >= total ? "\n" : ""));
        } else if (done * CELLS / total > lastTenth) {
            lastTenth = (int) (done * CELLS / total);
            say(text(done));
        }
    }

    private String text(long done) {
        int full = (int) (done * CELLS / total);
        String bar = "#".repeat(full) + "-".repeat(CELLS - full);
        return String.format(
                Locale.ROOT, "%s [%s] %d %%  %,d of %,d%s", work, bar, done * 100 / total, done, total, pace(done));
    }

    private String pace(long done) {
        double seconds = (nanos.getAsLong() - began) / NANOS;
        if (done == 0 || seconds <= 0) {
            return "";
        }
        double perSecond = done / seconds;
        String pace = String.format(Locale.ROOT, ", %,d/s", Math.round(perSecond));
        return pace
                + (done >= total
                        ? String.format(Locale.ROOT, ", took %,d s", Math.round(seconds))
                        : String.format(Locale.ROOT, ", about %,d s left", Math.round((total - done) / perSecond)));
    }
}
