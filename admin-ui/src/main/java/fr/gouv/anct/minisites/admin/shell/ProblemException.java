package fr.gouv.anct.minisites.admin.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal that is told to a program in full, where {@link BackOfficeErrors} has but a status to go by. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** What a program is told. */
    public Problem problem() {
        return problem;
    }

    /**
     * Problem details (RFC 9457).
     *
     * @param code what {@code type} ends with; never changed once published
     * @param errors what is wrong with what was sent; none when it is about something else
     */
    public record Problem(HttpStatus status, String code, String title, String detail, List<Wrong> errors) {}

    /**
     * What is wrong with one value.
     *
     * @param pointer where it stands in the body (RFC 6901), or the name of the parameter
     * @param suggestion a value that would do
     */
    public record Wrong(
            String pointer, String detail, @Nullable String suggestion) {

        public Wrong(String pointer, String detail) {
            this(pointer, detail, null);
        }
    }
}
