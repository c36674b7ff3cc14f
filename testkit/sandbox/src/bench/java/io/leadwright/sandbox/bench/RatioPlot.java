package io.leadwright.sandbox.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** How many times as long as the library each peer took, as bars on a scale of powers of ten; to the left of 1 the peer is faster. */
public final class RatioPlot {

    private static final int LEFT = 260;
    private static final int TOP = 60;
    private static final int PLOT_WIDTH = 840;
    private static final int BAR = 9;
    private static final int GAP = 8;
    private static final int LOWEST = -2;
    private static final int HIGHEST = 6;
    private static final List<Color> COLOURS = List.of(
            new Color(0x4477AA),
            new Color(0x66CCEE),
            new Color(0x228833),
            new Color(0xCCBB44),
            new Color(0xEE6677),
            new Color(0xAA3377),
            new Color(0x777777));

    private final Report report;

    /** The plot of a report. */
    public RatioPlot(Report report) {
        System.setProperty("java.awt.headless", "true"); // a server has no screen
        this.report = report;
    }

    /** Writes it as PNG. */
    public void write(OutputStream out) throws IOException {
        int perLine = report.peers().size() * BAR + GAP;
        int height = TOP + report.lines().size() * perLine + GAP;
        BufferedImage image = new BufferedImage(LEFT + PLOT_WIDTH + 60, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), height);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            scale(graphics, height);
            legend(graphics);
            int y = TOP;
            for (Report.Line line : report.lines()) {
                bars(graphics, line, y);
                y += perLine;
            }
        } finally {
            graphics.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    private static void scale(Graphics2D graphics, int height) {
        for (int power = LOWEST; power <= HIGHEST; power++) {
            graphics.setColor(power == 0 ? Color.BLACK : Color.LIGHT_GRAY);
            graphics.drawLine(x(power), TOP - GAP, x(power), height - GAP);
            graphics.setColor(Color.BLACK);
            String times = power < 0 ? "1/" + Math.round(Math.pow(10, -power)) : "" + Math.round(Math.pow(10, power));
            graphics.drawString(times, x(power) - 3 * times.length(), TOP - 12);
        }
    }

    private void legend(Graphics2D graphics) {
        graphics.drawString("time of a peer / time of leadwright, p50", GAP, 20);
        int x = LEFT;
        for (int i = 0; i < report.peers().size(); i++) {
            graphics.setColor(colour(i));
            graphics.fillRect(x, 11, 10, 10);
            graphics.setColor(Color.BLACK);
            graphics.drawString(report.peers().get(i), x + 14, 20);
            x += 100;
        }
    }

    private void bars(Graphics2D graphics, Report.Line line, int top) {
        graphics.setColor(Color.BLACK);
        graphics.drawString(line.title().name(), GAP, top + report.peers().size() * BAR / 2 + 5);
        Map<String, Report.Beside> peers = line.peers();
        for (int i = 0; i < report.peers().size(); i++) {
            Report.Beside peer = peers.get(report.peers().get(i));
            if (peer != null) {
                double power = Math.log10(peer.ratio());
                int end = x(Math.max(LOWEST, Math.min(HIGHEST, power)));
                int y = top + i * BAR;
                graphics.setColor(colour(i));
                graphics.fillRect(Math.min(x(0), end), y, Math.max(1, Math.abs(end - x(0))), BAR - 1);
                graphics.setFont(graphics.getFont().deriveFont(8f));
                graphics.drawString(label(peer.ratio()), Math.max(x(0), end) + 3, y + BAR - 1);
                graphics.setFont(graphics.getFont().deriveFont(12f));
            }
        }
    }

    private static String label(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%,.0f", ratio);
    }

    private static Color colour(int peer) {
        return COLOURS.get(peer % COLOURS.size());
    }

    private static int x(double power) {
        return LEFT + (int) (PLOT_WIDTH * (power - LOWEST) / (HIGHEST - LOWEST));
    }
}
