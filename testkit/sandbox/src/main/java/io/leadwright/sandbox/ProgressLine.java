package io.leadwright.sandbox;

import java.io.IOException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far something has come, as a line of a terminal that is drawn again and again; nothing at all where there is none. */
final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 79;
    private static final String CLEARED = "\r\u001b[K";

    private final @Nullable ProgressBar bar;

    private ProgressLine(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A line on standard error. */
    static ProgressLine of(String task, String unit, long unitSize) {
        if (!isTerminal()) {
            return new ProgressLine(null);
        }
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                // of a fixed width: to ask the terminal for its own would take it over
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build());
    }

    /** Says how much is done, and of how much. */
    void show(long done, long inAll) {
        if (bar != null) {
            bar.maxHint(inAll).stepTo(Math.min(done, inAll));
        }
    }

    /** What to begin another line with. */
    String lineBegin() {
        return bar == null ? "" : CLEARED;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Java only knows of standard output; a system without this command gets no progress. */
    private static boolean isTerminal() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
