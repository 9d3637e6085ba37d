package fr.gouv.anct.minisites.e2e.testing;

/**
 * Score of a page by the Ecoindex of GreenIT.fr: its place among half a million pages of 2019, cut into twenty parts by
 * elements, requests and size, of which elements count three times and requests twice.
 */
public final class Ecoindex {

    /** Minimum score of an A and of a B. */
    public static final double A = 80;

    public static final double B = 70;

    private static final double[] ELEMENTS = {
        0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594_601
    };
    private static final double[] REQUESTS = {
        0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920
    };
    private static final double[] KILOBYTES = {
        0,
        1.37,
        144.7,
        319.53,
        479.46,
        631.97,
        783.38,
        937.91,
        1098.62,
        1265.47,
        1448.32,
        1648.27,
        1876.08,
        2142.06,
        2465.37,
        2866.31,
        3401.59,
        4155.73,
        5400.08,
        8037.54,
        223_212.26
    };

    private Ecoindex() {}

    /** Returns the score, from 0 to 100. */
    public static double score(int elements, int requests, long bytes) {
        double place = 3 * place(ELEMENTS, elements) + 2 * place(REQUESTS, requests) + place(KILOBYTES, bytes / 1024.0);
        return 100 - 5 * place / 6;
    }

    private static double place(double[] bounds, double value) {
        for (int i = 1; i < bounds.length; i++) {
            if (value < bounds[i]) {
                return i - 1 + (value - bounds[i - 1]) / (bounds[i] - bounds[i - 1]);
            }
        }
        return bounds.length - 1;
    }
}
