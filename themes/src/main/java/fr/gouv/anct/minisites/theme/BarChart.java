package fr.gouv.anct.minisites.theme;

/** Draws a horizontal bar chart: one bar below the other, its name above and its figure after it. */
final class BarChart {

    private static final int THICK = 16;
    private static final int FURTHEST = 360;

    private BarChart() {}

    static ChartDrawing of(ChartData figures) {
        ChartDrawing.Canvas canvas = new ChartDrawing.Canvas();
        double y = 0;
        for (int row = 0; row < figures.names().size(); row++) {
            canvas.label(0, y + THICK, "start", figures.names().get(row));
            y += ChartDrawing.LINE;
            for (int one = 0; one < figures.series().size(); one++) {
                y = bar(canvas, figures, one, row, y);
            }
            y += ChartDrawing.LINE / 2.0;
        }
        return canvas.done(keys(canvas, figures, y));
    }

    private static double bar(ChartDrawing.Canvas canvas, ChartData figures, int one, int row, double y) {
        ChartData.Series series = figures.series().get(one);
        double value = series.values().get(row);
        double length = value > 0 ? value / figures.most() * FURTHEST : 0;
        if (length > 0) {
            canvas.fill(one, "M0 %.1fh%.1fv%dh-%.1fz", y, length, THICK, length);
        }
        canvas.label(length + 6, y + THICK - 3, "start", series.written().get(row));
        return y + THICK + 4;
    }

    /** Draws the legend of the columns, when there are several. */
    private static double keys(ChartDrawing.Canvas canvas, ChartData figures, double from) {
        if (figures.series().size() == 1) {
            return from;
        }
        double y = from;
        for (int one = 0; one < figures.series().size(); one++) {
            canvas.fill(one, "M0 %.1fh12v12h-12z", y + 4);
            canvas.label(20, y + THICK - 1, "start", figures.series().get(one).name());
            y += ChartDrawing.LINE;
        }
        return y;
    }
}
