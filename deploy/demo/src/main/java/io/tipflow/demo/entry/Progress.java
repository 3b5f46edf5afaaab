package io.tipflow.demo.entry;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how far the entering has come: a bar on a terminal, a line for each tenth elsewhere. */
public final class Progress {

    private static final int WIDTH = 40;
    private static final long NOT_MORE_OFTEN_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final long began = System.nanoTime();
    private long shownAt = began;
    private long shownTenth = -1;

    /**
     * @param total how many commands there are
     */
    public Progress(PrintStream out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** One more command is acknowledged. */
    void step() {
        show(done.incrementAndGet());
    }

    private synchronized void show(long now) {
        long tenth = now * 10 / total;
        if (terminal) {
            long time = System.nanoTime();
            if (now == total || time - shownAt > NOT_MORE_OFTEN_NANOS) {
                shownAt = time;
                int filled = (int) (now * WIDTH / total);
                out.print(
                        "\r["
                                + "#".repeat(filled)
                                + " ".repeat(WIDTH - filled)
                                + "] "
                                + now
                                + "/"
                                + total
                                + (now == total ? "\n" : ""));
                out.flush();
            }
        } else if (tenth > shownTenth) {
            shownTenth = tenth;
            out.println(
                    "%d of %d commands, after %d s"
                            .formatted(now, total, (System.nanoTime() - began) / 1_000_000_000));
        }
    }
}
