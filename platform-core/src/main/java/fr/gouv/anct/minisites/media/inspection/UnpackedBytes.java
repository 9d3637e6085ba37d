package fr.gouv.anct.minisites.media.inspection;

/** What has been unpacked of a file so far, with all that is inside of what is inside. */
final class UnpackedBytes {

    private static final long MOST = 500L << 20;
    /** XML packs well, some fifty times at most; what packs better was made for it. */
    private static final int HIGHEST_RATIO = 200;
    /** Below it no ratio harms anybody. */
    private static final long HARMLESS = 10L << 20;

    private final long packed;
    private long count;

    /** @param packed bytes of the file */
    UnpackedBytes(long packed) {
        this.packed = packed;
    }

    void add(int bytes) {
        count += bytes;
    }

    long count() {
        return count;
    }

    /** Whether it is more than any file holds. */
    boolean tooMuch() {
        return count > MOST || (count > HARMLESS && count / HIGHEST_RATIO > packed);
    }
}
