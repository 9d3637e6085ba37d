package fr.gouv.anct.minisites.content.version;

/** Steps that the comparisons of one request may take together: it makes hundreds of them, each bounded by itself. */
final class StepBudget {

    /** Places in texts that are compared word by word: a tenth of a second. */
    static final long WORDS = 30_000_000;

    /** Pairs of blocks, or of parts of them, and words that are looked up to find similar ones: a tenth of a second. */
    static final long PAIRS = 1_000_000;

    private final long most;
    private long left;

    StepBudget(long most) {
        this.most = most;
        this.left = most;
    }

    /** Takes steps; whether there were as many. Once there were not, there are none. */
    boolean take(long steps) {
        boolean enough = steps <= left;
        left = enough ? left - steps : 0;
        return enough;
    }

    /** Steps that were taken. */
    long taken() {
        return most - left;
    }
}
