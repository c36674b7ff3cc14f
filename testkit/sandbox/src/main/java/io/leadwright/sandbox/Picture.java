package io.leadwright.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Something to look at, to be written into a PNG file.
 *
 * @param painter paints it onto white
 */
record Picture(int width, int height, Consumer<Graphics2D> painter) {

    static final int WIDTH = 1_200;
    static final int HEIGHT = 700;

    /** Okabe and Ito's, which the colour-blind tell apart: blue, orange, green and red. */
    static final List<Color> COLOURS =
            List.of(new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0xD55E00));

    static {
        System.setProperty("java.awt.headless", "true"); // a server has no screen
    }

    /** To be called before the first chart is made: sees to it that none asks for a screen. */
    static void prepare() {
        // the initializer does
    }

    static Picture of(Chart<?, ?> chart) {
        return new Picture(
                chart.getWidth(),
                chart.getHeight(),
                graphics -> chart.paint(graphics, chart.getWidth(), chart.getHeight()));
    }

    /** Writes it; throws {@link IllegalArgumentException} that names the option if there can be no such file. */
    void write(String option, Path path) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            painter.accept(graphics);
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
