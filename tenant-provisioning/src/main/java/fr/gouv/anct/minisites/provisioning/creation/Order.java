package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.request.Answers;
import fr.gouv.anct.minisites.provisioning.request.Field;
import java.util.Set;
import java.util.UUID;

/**
 * Input of a creation: the request as it was approved.
 *
 * @param answers all valid; {@link Field#SLUG} is the slug alone
 * @param done the completed steps, which are skipped
 */
record Order(
        UUID tenantId,
        UUID requestId,
        Account requester,
        Answers answers,
        Creation.State state,
        Set<CreationStep> done) {

    /** Returns an answer without surrounding whitespace. */
    String answer(Field field) {
        return answers.get(field).strip();
    }

    boolean misses(CreationStep step) {
        return !done.contains(step);
    }
}
