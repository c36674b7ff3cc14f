package io.leadwright.sandbox;

import io.leadwright.credit.Costs;
import io.leadwright.evaluate.SourceReport;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each source is worth, the most first: a line each, with a bar for the right fields that nobody else gives. */
final class SourcePlot {

    private static final MathContext DIGITS = new MathContext(3);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final int MARGIN = 20;
    private static final int LINE = 30;
    private static final int BAR = 18;
    private static final int HEAD = 120;
    private static final int LEGEND = 62;
    private static final int COLUMNS = 96;
    private static final int NAME_LENGTH_MAX = 30;
    private static final int ASKED = 330;
    private static final int KNEW = 400;
    private static final int BARS = 420;
    private static final int BARS_WIDTH = 480;
    /** So few are told by tenths. */
    private static final int FEW = 10;

    private static final int COST = Picture.WIDTH - MARGIN;

    private final String title;
    private final List<SourceReport> reports;
    private final double most;

    private SourcePlot(String title, List<SourceReport> reports) {
        this.title = title;
        this.reports = reports.stream()
                .sorted(Comparator.comparingDouble(
                                (SourceReport one) -> one.effect().gain())
                        .reversed())
                .toList();
        this.most = reports.stream()
                .mapToDouble(one -> Math.max(0, one.effect().lostRight())
                        + Math.max(0, one.effect().errorsAvoided()))
                .max()
                .orElse(0);
    }

    /**
     * The picture of these reports.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Picture of(List<SourceReport> reports, String title) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("from: must be before somebody was asked, nobody was since");
        }
        SourcePlot plot = new SourcePlot(title, reports);
        return new Picture(Picture.WIDTH, HEAD + reports.size() * LINE + MARGIN, plot::paint);
    }

    private void paint(Graphics2D graphics) {
        graphics.setFont(TEXT.deriveFont(Font.BOLD));
        left(graphics, title, MARGIN, MARGIN + 10);
        graphics.setFont(TEXT);
        legend(graphics, BARS, 0, "would be unknown without it");
        legend(graphics, BARS + BARS_WIDTH / 2, 1, "would be wrong without it");
        left(graphics, "source", MARGIN, COLUMNS);
        right(graphics, "asked", ASKED, COLUMNS);
        right(graphics, "knew", KNEW, COLUMNS);
        left(graphics, "right fields that nobody else gives", BARS, COLUMNS);
        right(graphics, "what one of those costs", COST, COLUMNS);
        graphics.drawLine(MARGIN, COLUMNS + 8, COST, COLUMNS + 8);
        for (int i = 0; i < reports.size(); i++) {
            line(graphics, reports.get(i), HEAD + i * LINE);
        }
    }

    private static void legend(Graphics2D graphics, int x, int colour, String text) {
        graphics.setColor(Picture.COLOURS.get(colour));
        graphics.fillRect(x, LEGEND - 12, 14, 14);
        left(graphics, text, x + 20, LEGEND);
    }

    private void line(Graphics2D graphics, SourceReport report, int top) {
        int base = top + BAR - 4;
        left(graphics, name(report), MARGIN, base);
        right(graphics, String.format(Locale.ROOT, "%,d", report.asked()), ASKED, base);
        String knew = report.hitRate().isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.0f %%", 100 * report.hitRate().getAsDouble());
        right(graphics, knew, KNEW, base);
        int unknown = width(report.effect().lostRight());
        int wrong = width(report.effect().errorsAvoided());
        graphics.setColor(Picture.COLOURS.get(0));
        graphics.fillRect(BARS, top, unknown, BAR);
        graphics.setColor(Picture.COLOURS.get(1));
        graphics.fillRect(BARS + unknown, top, wrong, BAR);
        String gain = String.format(
                Locale.ROOT, most < FEW ? "%.1f" : "%,.0f", report.effect().gain());
        left(graphics, gain, BARS + unknown + wrong + 6, base);
        String cost = report.costPerRightField()
                .map(SourcePlot::text)
                .orElseGet(() -> text(report.costs()) + (report.costs().all().isEmpty() ? "" : " for none"));
        right(graphics, cost, COST, base);
    }

    /** No bar of what is expected to be less with a source than without. */
    private int width(double fields) {
        return most <= 0 ? 0 : (int) Math.round(Math.max(0, fields) / most * BARS_WIDTH);
    }

    private static String text(Costs costs) {
        return costs.all().isEmpty()
                ? "free"
                : costs.all().stream()
                        .map(cost -> cost.amount().round(DIGITS).toPlainString() + " " + cost.unit())
                        .collect(Collectors.joining(" and "));
    }

    private static String name(SourceReport report) {
        String name = report.sources().stream().map(Object::toString).collect(Collectors.joining(" + "));
        return name.length() <= NAME_LENGTH_MAX ? name : name.substring(0, NAME_LENGTH_MAX - 1) + "…";
    }

    private static void left(Graphics2D graphics, String text, int x, int base) {
        graphics.setColor(Color.BLACK);
        graphics.drawString(text, x, base);
    }

    private static void right(Graphics2D graphics, String text, int x, int base) {
        left(graphics, text, x - graphics.getFontMetrics().stringWidth(text), base);
    }
}
