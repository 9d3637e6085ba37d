package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.measurement.report.CurvePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lines and labels of a curve, for its template to write as SVG. Its table says the same, and its lines differ by their
 * dashes, not by colour alone.
 *
 * @param lines horizontal lines of the scale
 * @param path of the period, up to the last day or month that is over
 * @param current from there to the last point, whose day or month goes on: drawn alike it would look like a fall; null for
 *     one point
 * @param before of the period of comparison; null without one
 */
record CurveDrawing(
        List<String> lines,
        String path,
        @Nullable String current,
        @Nullable String before,
        List<Label> labels) {

    static final int WIDTH = 960;
    static final int HEIGHT = 300;

    private static final double LEFT = 104;
    private static final double RIGHT = WIDTH - 24;
    private static final double TOP = 16;
    private static final double BOTTOM = HEIGHT - 44;
    private static final int STEPS = 4;
    private static final int MOST_NAMES = 7;

    /** @param anchor which part of it is at x: {@code middle} or {@code end} */
    record Label(String x, String y, String anchor, String text) {}

    /** @param names short name of a point, below the curve */
    static CurveDrawing of(List<CurvePoint> points, Function<CurvePoint, String> names) {
        long most = points.stream().mapToLong(CurveDrawing::most).max().orElse(0);
        double top = rounded(most);
        List<String> lines = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double y = y(top * step / STEPS, top);
            lines.add("M" + written(LEFT) + " " + written(y) + "H" + written(RIGHT));
            labels.add(
                    new Label(written(LEFT - 10), written(y + 5), "end", Figures.number((long) (top * step / STEPS))));
        }
        int every = Math.max(1, Math.ceilDiv(points.size(), MOST_NAMES));
        for (int at = 0; at < points.size(); at += every) {
            labels.add(new Label(
                    written(x(at, points.size())), written(BOTTOM + 28), "middle", names.apply(points.get(at))));
        }
        int count = points.size();
        boolean compared = points.stream().anyMatch(point -> point.before() != null);
        return new CurveDrawing(
                List.copyOf(lines),
                path(points, 0, Math.max(1, count - 1), top, CurvePoint::views),
                count < 2 ? null : path(points, count - 2, count, top, CurvePoint::views),
                compared ? path(points, 0, count, top, CurvePoint::before) : null,
                List.copyOf(labels));
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    private static long most(CurvePoint point) {
        return Math.max(point.views(), point.before() == null ? 0 : point.before());
    }

    /** Rounds up to a figure whose quarters are whole. */
    private static double rounded(long most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        for (double step : new double[] {1, 2, 4, 8}) {
            if (step * power >= Math.max(4, most) && step * power % STEPS == 0) {
                return step * power;
            }
        }
        return Math.max(4, 20 * power);
    }

    /** Returns the line from the point {@code first} to the one before {@code end}. */
    private static String path(
            List<CurvePoint> points, int first, int end, double top, Function<CurvePoint, @Nullable Long> value) {
        StringBuilder path = new StringBuilder();
        for (int at = first; at < end; at++) {
            Long count = value.apply(points.get(at));
            if (count != null) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(written(x(at, points.size())))
                        .append(' ')
                        .append(written(y(count, top)));
            }
        }
        // A line of no length, which round ends make a dot.
        return path.indexOf("L") < 0 ? path + "h0" : path.toString();
    }

    private static double x(int at, int count) {
        double margin = 24;
        return count < 2 ? (LEFT + RIGHT) / 2 : LEFT + margin + (RIGHT - LEFT - 2 * margin) * at / (count - 1);
    }

    private static double y(double value, double top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
