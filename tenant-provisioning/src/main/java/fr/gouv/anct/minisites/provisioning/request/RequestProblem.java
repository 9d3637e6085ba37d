package fr.gouv.anct.minisites.provisioning.request;

import java.util.List;

/**
 * Reason why an answer is not accepted.
 *
 * @param code its text is in the back office's bundle, under {@code request.problem.}
 * @param suggestions slugs to use instead
 */
public record RequestProblem(RequestField field, String code, List<String> suggestions) {

    /** Creates a problem without suggestions. */
    static RequestProblem of(RequestField field, String code) {
        return new RequestProblem(field, code, List.of());
    }
}
