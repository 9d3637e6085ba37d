package fr.gouv.anct.minisites.delivery.cache;

/** How hard a body is compressed. */
public enum Effort {
    /**
     * The price of a miss: both encodings of a page in less time than either takes at its usual level, for a tenth more bytes,
     * which a connection sends in its first flight all the same.
     */
    QUICK(3, 1),
    /** Takes tens of milliseconds for a fifth less: for what is read a lot. */
    BEST(11, 9);

    private final int brotli;
    private final int gzip;

    Effort(int brotli, int gzip) {
        this.brotli = brotli;
        this.gzip = gzip;
    }

    /** Brotli's quality, from 0 to 11. */
    int brotli() {
        return brotli;
    }

    /** The level of gzip, from 1 to 9. */
    int gzip() {
        return gzip;
    }
}
