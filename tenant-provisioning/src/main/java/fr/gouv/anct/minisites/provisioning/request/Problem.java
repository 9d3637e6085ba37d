package fr.gouv.anct.minisites.provisioning.request;

import java.util.List;

/**
 * What keeps an answer from being taken.
 *
 * @param code its words are in the back office's bundle, under {@code request.problem.}
 * @param suggestions short names to take instead
 */
public record Problem(Field field, String code, List<String> suggestions) {

    /** Without suggestions. */
    static Problem of(Field field, String code) {
        return new Problem(field, code, List.of());
    }
}
