package fr.gouv.anct.minisites.theme;

import java.util.Locale;

/** Draws a pie chart, its slices numbered clockwise from the top. */
final class PieChart {

    private static final double RADIUS = 110;
    private static final double CENTRE_X = ChartDrawing.WIDTH / 2.0;
    private static final double CENTRE_Y = RADIUS + 24;

    private PieChart() {}

    static ChartDrawing of(ChartData figures) {
        ChartDrawing.Canvas canvas = new ChartDrawing.Canvas();
        ChartData.Series series = figures.series().getFirst();
        double whole = series.values().stream()
                .filter(value -> value > 0)
                .mapToDouble(value -> value)
                .sum();
        double from = 0;
        double y = CENTRE_Y + RADIUS + 1.5 * ChartDrawing.LINE;
        int number = 0;
        for (int row = 0; row < series.values().size(); row++) {
            double value = series.values().get(row);
            if (value > 0) {
                double share = value / whole;
                slice(canvas, number, from, share);
                canvas.fill(number, "M0 %.1fh12v12h-12z", y);
                canvas.label(20, y + 11, "start", key(figures, series, row, number, share));
                from += share;
                y += ChartDrawing.LINE;
                number++;
            }
        }
        return canvas.done(y);
    }

    /** Returns the legend entry, with the percentage unless the cell is one. */
    private static String key(ChartData figures, ChartData.Series series, int row, int number, double share) {
        String written = series.written().get(row);
        String shown = written.contains("%") ? written : "%s (%.0f\u00a0%%)".formatted(written, 100 * share);
        return String.format(
                Locale.FRENCH, "%d. %s\u00a0: %s", number + 1, figures.names().get(row), shown);
    }

    private static void slice(ChartDrawing.Canvas canvas, int number, double from, double share) {
        if (share > 0.999) {
            canvas.fill(
                    number,
                    "M%.1f %.1fm-%3$.1f 0a%3$.1f %3$.1f 0 1 1 %4$.1f 0a%3$.1f %3$.1f 0 1 1 -%4$.1f 0z",
                    CENTRE_X,
                    CENTRE_Y,
                    RADIUS,
                    2 * RADIUS);
        } else {
            canvas.fill(
                    number,
                    "M%.1f %.1fL%.1f %.1fA%.1f %.1f 0 %d 1 %.1f %.1fz",
                    CENTRE_X,
                    CENTRE_Y,
                    x(from, RADIUS),
                    y(from, RADIUS),
                    RADIUS,
                    RADIUS,
                    share > 0.5 ? 1 : 0,
                    x(from + share, RADIUS),
                    y(from + share, RADIUS));
        }
        double middle = from + share / 2;
        canvas.label(x(middle, RADIUS + 14), y(middle, RADIUS + 14) + 4, "middle", String.valueOf(number + 1));
    }

    private static double x(double turn, double radius) {
        return CENTRE_X + radius * Math.sin(2 * Math.PI * turn);
    }

    private static double y(double turn, double radius) {
        return CENTRE_Y - radius * Math.cos(2 * Math.PI * turn);
    }
}
