package io.leadwright.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/** Writes charts as PNG files. */
final class PngChart {

    static final int WIDTH = 1_200;
    static final int HEIGHT = 700;

    /** Okabe and Ito's, which the colour-blind tell apart. */
    static final List<Color> COLOURS = List.of(
            new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0xD55E00), new Color(0xCC79A7));

    static {
        System.setProperty("java.awt.headless", "true"); // a server has no screen
    }

    private PngChart() {}

    /** Sees to it that charts can be made where there is no screen: to be called before the first one is. */
    static void prepare() {
        // by the initializer
    }

    static void write(Chart<?, ?> chart, String option, Path path) throws IOException {
        BufferedImage image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            chart.paint(graphics, chart.getWidth(), chart.getHeight());
        } finally {
            graphics.dispose();
        }
        try (WholeFile file = WholeFile.at(option, path)) {
            OutputStream bytes = file.bytes();
            ImageIO.write(image, "png", bytes);
            bytes.flush();
            file.complete();
        }
    }
}
