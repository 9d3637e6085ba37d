package fr.gouv.anct.minisites.provisioning.request;

import java.util.List;

/**
 * Reason why an answer is not accepted.
 *
 * @param code its text is in the back office's bundle, under {@code request.problem.}
 * @param suggestions slugs to use instead
 */
public record Problem(Field field, String code, List<String> suggestions) {

    /** Creates a problem without suggestions. */
    static Problem of(Field field, String code) {
        return new Problem(field, code, List.of());
    }
}
