package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The SVG paths and labels into which a chart block is drawn, as bars, lines or a pie, for its template to write.
 * Colours are DSFR variables in presentation attributes: they follow the colour scheme of the page, and a policy
 * without inline styles allows them. No information is conveyed by colour alone: bars have figures, lines have distinct
 * markers, slices have numbers.
 *
 * @param height of a drawing that is {@value #WIDTH} wide
 */
record ChartDrawing(int height, List<Shape> shapes, List<Label> labels) {

    static final int WIDTH = 480;
    static final int LINE = 22;

    private static final String AXIS = "--border-default-grey";
    private static final List<String> COLOURS = List.of(
            "blue-france",
            "red-marianne",
            "green-emeraude",
            "purple-glycine",
            "orange-terre-battue",
            "green-archipel",
            "pink-macaron",
            "yellow-moutarde");
    private static final int LONGEST = 56;

    /**
     * A path.
     *
     * @param colour name of a variable of the DSFR
     * @param filled filled area instead of a line
     */
    record Shape(String path, String colour, boolean filled) {}

    /** @param anchor which part of it is at x: {@code start}, {@code middle} or {@code end} */
    record Label(String x, String y, String anchor, String text) {}

    /** Draws a chart; null when there is no figure to draw. */
    static @Nullable ChartDrawing of(Chart chart) {
        ChartData figures = ChartData.of(chart);
        if (figures.isEmpty() || figures.most() <= 0) {
            return null;
        }
        return switch (chart.kind()) {
            case BARS -> BarChart.of(figures);
            case LINES -> LineChart.of(figures);
            case PIE -> PieChart.of(figures);
        };
    }

    public int width() {
        return WIDTH;
    }

    /** Collects the shapes and labels of a drawing. */
    static final class Canvas {

        private final List<Shape> shapes = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        void fill(int colour, String format, Object... values) {
            shapes.add(new Shape(String.format(Locale.ROOT, format, values), colour(colour), true));
        }

        void line(int colour, String path) {
            shapes.add(new Shape(path, colour(colour), false));
        }

        void axis(double y, double from, double to) {
            shapes.add(new Shape(String.format(Locale.ROOT, "M%.1f %.1fH%.1f", from, y, to), AXIS, false));
        }

        void label(double x, double y, String anchor, String text) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
            labels.add(new Label(place(x), place(y), anchor, shown));
        }

        ChartDrawing done(double height) {
            return new ChartDrawing((int) Math.ceil(height), List.copyOf(shapes), List.copyOf(labels));
        }

        private static String colour(int number) {
            return "--background-action-high-" + COLOURS.get(number % COLOURS.size());
        }
    }

    static String place(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
