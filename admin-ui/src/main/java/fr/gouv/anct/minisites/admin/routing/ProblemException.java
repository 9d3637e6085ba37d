package fr.gouv.anct.minisites.admin.routing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refusal with full problem details for a program, where {@code BackOfficeErrors} would only have a status. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** Returns the problem details. */
    public Problem problem() {
        return problem;
    }

    /**
     * Problem details (RFC 9457).
     *
     * @param code suffix of {@code type}; never changed once published
     * @param errors the violations in the request; empty when the problem is about something else
     */
    public record Problem(HttpStatus status, String code, String title, String detail, List<Violation> errors) {}

    /**
     * Violation by a single value.
     *
     * @param pointer location in the body (RFC 6901), or name of the parameter
     * @param suggestion a valid value
     */
    @JsonTypeName("ProblemExceptionWrong")
    public record Violation(
            String pointer, String detail, @Nullable String suggestion) {

        public Violation(String pointer, String detail) {
            this(pointer, detail, null);
        }
    }
}
