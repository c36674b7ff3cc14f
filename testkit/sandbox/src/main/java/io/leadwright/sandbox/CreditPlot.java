package io.leadwright.sandbox;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.ledger.CreditLedger;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What the books of an account held after each of its entries, as steps over time. */
final class CreditPlot {

    /** More steps than there are points across a picture show nothing more. */
    private static final int STEPS_MAX = 4_000;

    private static final float LINE_WIDTH = 2.5f;

    private final List<Entry> steps = new ArrayList<>();
    private long entries;
    private long every = 1;

    private CreditPlot() {}

    /**
     * The chart of a ledger; however long it is, in memory for so many steps as can be seen.
     *
     * @throws IllegalArgumentException if nothing ever happened in it
     */
    static Picture of(CreditLedger ledger, String title) {
        CreditPlot plot = new CreditPlot();
        List<Entry> next = ledger.entries(0, CreditLedger.ENTRIES_MAX);
        while (!next.isEmpty()) {
            next.forEach(plot::add);
            next = ledger.entries(plot.entries, CreditLedger.ENTRIES_MAX);
        }
        if (plot.steps.isEmpty()) {
            throw new IllegalArgumentException("account: must have been granted credits, has no entry");
        }
        return Picture.of(plot.chart(title));
    }

    /** The first and the last one are always kept, and of the others every so manieth. */
    private void add(Entry entry) {
        if (!steps.isEmpty() && !isKept(entries)) {
            steps.remove(steps.size() - 1);
        }
        entries = entry.number();
        steps.add(entry);
        if (steps.size() > STEPS_MAX) {
            every *= 2;
            steps.removeIf(step -> step.number() != entries && !isKept(step.number()));
        }
    }

    private boolean isKept(long number) {
        return number == 1 || number % every == 0;
    }

    private XYChart chart(String title) {
        XYChart chart = new XYChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title(String.format(Locale.ROOT, "%s: %,d entries", title, entries))
                .xAxisTitle("time (UTC)")
                .yAxisTitle("credits")
                .build();
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step)
                .setTimezone(TimeZone.getTimeZone("UTC"))
                .setYAxisMin(0.0)
                .setDecimalPattern("#,##0.###")
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
        add(chart, "granted", Balance::granted, Color.DARK_GRAY);
        add(chart, "free", Balance::available, Picture.COLOURS.get(0));
        add(chart, "held", Balance::held, Picture.COLOURS.get(1));
        add(chart, "spent", Balance::consumed, Picture.COLOURS.get(3));
        add(chart, "expired", Balance::expired, Picture.COLOURS.get(2));
        return chart;
    }

    private void add(XYChart chart, String name, Function<Balance, Credits> book, Color colour) {
        List<Date> times = steps.stream().map(step -> Date.from(step.at())).toList();
        List<Double> credits = steps.stream()
                .map(step -> book.apply(step.balance()).amount().doubleValue())
                .toList();
        double now = credits.get(credits.size() - 1);
        chart.addSeries(String.format(Locale.ROOT, "%s, now %,.0f", name, now), times, credits)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(colour)
                .setLineWidth(LINE_WIDTH);
    }
}
