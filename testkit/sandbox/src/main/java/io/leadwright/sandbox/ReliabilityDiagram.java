package io.leadwright.sandbox;

import io.leadwright.evaluate.Calibrated;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How often what seemed so likely was so: on the diagonal, if confidence is honest. Beside each point, of how many it is made. */
final class ReliabilityDiagram {

    static final int WIDTH = 800;
    static final int HEIGHT = 800;

    private static final double LABEL_ABOVE = 0.03;

    private final XYChart chart;

    private ReliabilityDiagram(XYChart chart) {
        this.chart = chart;
    }

    /** The diagram of something of which at least one item was judged. */
    static ReliabilityDiagram of(Calibrated calibrated) {
        Picture.prepare();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle("confidence")
                .yAxisTitle("share that was right")
                .build();
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax(1.0)
                .setYAxisMin(0.0)
                .setYAxisMax(1.0)
                .setDecimalPattern("0.0")
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.InsideNW);
        XYSeries honest = chart.addSeries("honest", new double[] {0, 1}, new double[] {0, 1});
        honest.setMarker(SeriesMarkers.NONE).setLineColor(Color.LIGHT_GRAY);
        addMeasured(chart, calibrated);
        return new ReliabilityDiagram(chart);
    }

    private static void addMeasured(XYChart chart, Calibrated calibrated) {
        List<Calibrated.Bin> bins =
                calibrated.bins().stream().filter(bin -> bin.items() > 0).toList();
        double[] confidence =
                bins.stream().mapToDouble(bin -> bin.confidence() / bin.items()).toArray();
        double[] right = bins.stream()
                .mapToDouble(bin -> (double) bin.right() / bin.items())
                .toArray();
        chart.addSeries("measured, with items", confidence, right);
        for (int i = 0; i < right.length; i++) {
            double above = right[i] + (right[i] > 1 - 2 * LABEL_ABOVE ? -LABEL_ABOVE : LABEL_ABOVE);
            chart.addAnnotation(new AnnotationText(Long.toString(bins.get(i).items()), confidence[i], above, false));
        }
    }

    void write(Path path) throws IOException {
        Picture.of(chart).write("plot", path);
    }
}
