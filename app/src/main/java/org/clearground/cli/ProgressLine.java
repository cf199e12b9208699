package org.clearground.cli;

import java.io.PrintStream;
import java.util.Locale;

/// Progress on one line of the error stream: redrawn on a terminal's pace, never more than ten times a second.
public final class ProgressLine {

    private static final long PACE_MILLIS = 100;
    private static final int WIDTH = 24;

    private final PrintStream err;
    private final java.time.InstantSource clock;
    private long lastDrawn;
    private boolean open;
    private Runnable behind = () -> {};

    /// Progress on this stream.
    public ProgressLine(PrintStream err, java.time.InstantSource clock) {
        this.err = err;
        this.clock = clock;
    }

    /// Shows that so many of so many are done; `total` 0 when nobody knows how many there are.
    public void step(long done, long total, String what) {
        long now = clock.millis();
        if (open && now - lastDrawn < PACE_MILLIS && (done < total || total <= 0)) {
            behind = () -> show(done, total, what);
            return;
        }
        lastDrawn = now;
        open = true;
        show(done, total, what);
    }

    private void show(long done, long total, String what) {
        behind = () -> {};
        err.print("\r" + draw(done, total) + " " + what + "\u001b[K");
        err.flush();
    }

    /// Leaves the line, so that what follows starts on a new one; the last step is shown however soon it came.
    public void end() {
        if (open) {
            behind.run();
            err.println();
            open = false;
        }
    }

    private static String draw(long done, long total) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,12d", done);
        }
        int filled = (int) Math.min(WIDTH, done * WIDTH / total);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                + String.format(Locale.ROOT, "%,d of %,d", done, total);
    }
}
