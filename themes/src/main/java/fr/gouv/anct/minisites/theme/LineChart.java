package fr.gouv.anct.minisites.theme;

import java.util.Locale;

/** Draws a line chart over time, each line with a distinct marker. */
final class LineChart {

    private static final double LEFT = 64;
    private static final double RIGHT = 468;
    private static final double TOP = 12;
    private static final double BOTTOM = 220;
    private static final int STEPS = 4;
    private static final int MOST_NAMES = 6;
    private static final int LONGEST_NAME = 12;

    private LineChart() {}

    static ChartDrawing of(ChartData figures) {
        ChartDrawing.Canvas canvas = new ChartDrawing.Canvas();
        double most = rounded(figures.most());
        for (int step = 0; step <= STEPS; step++) {
            double y = BOTTOM - (BOTTOM - TOP) * step / STEPS;
            canvas.axis(y, LEFT, RIGHT);
            canvas.label(LEFT - 8, y + 4, "end", written(most * step / STEPS));
        }
        names(canvas, figures);
        for (int one = 0; one < figures.series().size(); one++) {
            line(canvas, figures.series().get(one), one, most);
        }
        return canvas.done(keys(canvas, figures, BOTTOM + 2.0 * ChartDrawing.LINE));
    }

    /** Rounds up to the next figure that is easy to read. */
    private static double rounded(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 4, 8, 10}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static String written(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.FRENCH, "%,.0f", value)
                : String.format(Locale.FRENCH, "%.2f", value);
    }

    private static double x(int place, int count) {
        return count == 1 ? (LEFT + RIGHT) / 2 : LEFT + 12 + (RIGHT - LEFT - 24) * place / (count - 1);
    }

    private static void names(ChartDrawing.Canvas canvas, ChartData figures) {
        int count = figures.names().size();
        int every = Math.ceilDiv(count, MOST_NAMES);
        for (int place = 0; place < count; place += every) {
            String name = figures.names().get(place);
            canvas.label(
                    x(place, count),
                    BOTTOM + ChartDrawing.LINE,
                    "middle",
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name);
        }
    }

    private static void line(ChartDrawing.Canvas canvas, ChartData.Series series, int one, double most) {
        StringBuilder path = new StringBuilder();
        boolean down = true;
        for (int place = 0; place < series.values().size(); place++) {
            double value = series.values().get(place);
            if (Double.isFinite(value)) {
                double x = x(place, series.values().size());
                double y = BOTTOM - (BOTTOM - TOP) * Math.max(0, value) / most;
                path.append(down ? 'M' : 'L')
                        .append(ChartDrawing.place(x))
                        .append(' ')
                        .append(ChartDrawing.place(y));
                mark(canvas, one, x, y);
            }
            down = !Double.isFinite(value);
        }
        canvas.line(one, path.toString());
    }

    private static void mark(ChartDrawing.Canvas canvas, int one, double x, double y) {
        String shape = switch (one % 4) {
            case 0 -> "M%.1f %.1fm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
            case 1 -> "M%.1f %.1fm-5 -5h10v10h-10z";
            case 2 -> "M%.1f %.1fm0 -6l6 11h-12z";
            default -> "M%.1f %.1fm0 -7l7 7l-7 7l-7 -7z";
        };
        canvas.fill(one, shape, x, y);
    }

    private static double keys(ChartDrawing.Canvas canvas, ChartData figures, double from) {
        double y = from;
        for (int one = 0; one < figures.series().size(); one++) {
            mark(canvas, one, LEFT, y);
            canvas.label(LEFT + 14, y + 5, "start", figures.series().get(one).name());
            y += ChartDrawing.LINE;
        }
        return y;
    }
}
