package fr.gouv.anct.minisites.database;

/**
 * Reports that the embedded PostgreSQL cannot run on this machine, with the cause and the remedy for the operator.
 * {@link #problem()} is one sentence on the cause, and {@link #remedy()} one on what to do. Both are shown to the
 * operator without a stack trace ({@link EmbeddedDatabaseFailureAnalyzer}).
 */
public final class EmbeddedDatabaseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    private final String remedy;

    EmbeddedDatabaseException(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Returns the cause, in one sentence. */
    public String problem() {
        return problem;
    }

    /** Returns what to do about it, in one sentence. */
    public String remedy() {
        return remedy;
    }
}
