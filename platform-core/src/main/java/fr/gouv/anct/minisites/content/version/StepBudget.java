package fr.gouv.anct.minisites.content.version;

/** Limits the total number of steps of a request's comparisons, which are hundreds, each bounded on its own. */
final class StepBudget {

    /** Maximum number of positions in texts compared word by word: a tenth of a second. */
    static final long WORDS = 30_000_000;

    /**
     * Maximum number of pairs of blocks or their items, and of words looked up to find similar ones: a tenth of a
     * second.
     */
    static final long PAIRS = 1_000_000;

    private final long most;
    private long left;

    StepBudget(long most) {
        this.most = most;
        this.left = most;
    }

    /** Takes steps; returns whether enough were left. A failed call exhausts the budget. */
    boolean take(long steps) {
        boolean enough = steps <= left;
        left = enough ? left - steps : 0;
        return enough;
    }

    /** The number of steps taken. */
    long taken() {
        return most - left;
    }
}
