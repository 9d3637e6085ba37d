package fr.gouv.anct.minisites.media.inspection;

/** Limits the number of bytes unpacked from one file, nested archives included, against zip bombs. */
final class DecompressionLimit {

    private static final long MOST = 500L << 20;
    /** Highest accepted compression ratio: XML reaches some fifty; a higher ratio is deliberate. */
    private static final int HIGHEST_RATIO = 200;
    /** Number of bytes below which any ratio is harmless. */
    private static final long HARMLESS = 10L << 20;

    private final long packed;
    private long count;

    /** @param packed size of the file in bytes */
    DecompressionLimit(long packed) {
        this.packed = packed;
    }

    void add(int bytes) {
        count += bytes;
    }

    long count() {
        return count;
    }

    /** Whether the limit is exceeded. */
    boolean tooMuch() {
        return count > MOST || (count > HARMLESS && count / HIGHEST_RATIO > packed);
    }
}
