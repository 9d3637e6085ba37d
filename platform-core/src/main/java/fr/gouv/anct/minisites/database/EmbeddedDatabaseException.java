package fr.gouv.anct.minisites.database;

/**
 * The embedded PostgreSQL cannot run here. Its message is one sentence on the cause; {@link #remedy()} is one on what to do.
 * Both are for the operator, who is shown them without a stack trace ({@link EmbeddedDatabaseFailureAnalyzer}).
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

    /** What is wrong, in one sentence. */
    public String problem() {
        return problem;
    }

    /** What to do about it, in one sentence. */
    public String remedy() {
        return remedy;
    }
}
