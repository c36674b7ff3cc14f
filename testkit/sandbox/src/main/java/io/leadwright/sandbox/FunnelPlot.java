package io.leadwright.sandbox;

import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelStage;
import java.awt.Color;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** How many leads came to each stage, period by period. */
final class FunnelPlot {

    private static final double BARS_SHARE = 0.85;
    private static final int LABELS_MAX = 24;
    private static final int LEVEL_LABELS_MAX = 12;
    private static final int SLANT = 45;

    private FunnelPlot() {}

    /**
     * The chart of a funnel.
     *
     * @throws IllegalArgumentException if nobody came to any stage in its time
     */
    static Picture of(Funnel funnel, String title) {
        if (Arrays.stream(FunnelStage.values()).allMatch(stage -> funnel.arrived(stage) == 0)) {
            throw new IllegalArgumentException("from: must be before something happened to a lead, nothing did since");
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title(title)
                .xAxisTitle("period beginning (UTC)")
                .yAxisTitle("leads that came to the stage")
                .build();
        List<String> periods =
                funnel.periods().stream().map(FunnelPlot::beginning).toList();
        chart.getStyler()
                .setAvailableSpaceFill(BARS_SHARE)
                .setXAxisLabelRotation(periods.size() > LEVEL_LABELS_MAX ? SLANT : 0)
                .setXAxisMaxLabelCount(LABELS_MAX)
                .setYAxisMin(0.0)
                .setDecimalPattern("#,##0")
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
        Iterator<Color> colours = Picture.COLOURS.iterator();
        for (FunnelStage stage : FunnelStage.values()) {
            List<Long> arrived = funnel.periods().stream()
                    .map(period -> period.arrived(stage))
                    .collect(Collectors.toList());
            chart.addSeries(name(funnel, stage), periods, arrived).setFillColor(colours.next());
        }
        return Picture.of(chart);
    }

    /** What it is called, how many there were, and what share that is of those who were created. */
    private static String name(Funnel funnel, FunnelStage stage) {
        long arrived = funnel.arrived(stage);
        long created = funnel.arrived(FunnelStage.CREATED);
        String share = stage == FunnelStage.CREATED || created == 0
                ? ""
                : String.format(Locale.ROOT, ", %.1f per 100 created", 100.0 * arrived / created);
        return String.format(Locale.ROOT, "%s: %,d%s", stage.code(), arrived, share);
    }

    private static String beginning(Funnel.Period period) {
        return LocalDate.ofInstant(period.from(), ZoneOffset.UTC).toString();
    }
}
