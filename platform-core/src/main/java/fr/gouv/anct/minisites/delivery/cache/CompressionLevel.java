package fr.gouv.anct.minisites.delivery.cache;

/**
 * Compression levels of brotli and gzip for a response body: quick on a cache miss, best for frequently requested
 * pages.
 */
public enum CompressionLevel {
    /**
     * Level of a cache miss: both encodings of a page in less time than either takes at its usual level, for a tenth
     * more bytes, which a connection still sends in its first flight.
     */
    QUICK(3, 1),
    /** Level of frequently requested pages: a fifth fewer bytes for tens of milliseconds. */
    BEST(11, 9);

    private final int brotli;
    private final int gzip;

    CompressionLevel(int brotli, int gzip) {
        this.brotli = brotli;
        this.gzip = gzip;
    }

    /** Returns the quality of brotli, from 0 to 11. */
    int brotli() {
        return brotli;
    }

    /** Returns the level of gzip, from 1 to 9. */
    int gzip() {
        return gzip;
    }
}
