package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.request.Answers;
import fr.gouv.anct.minisites.provisioning.request.Field;
import java.util.Set;
import java.util.UUID;

/**
 * What a site is made from: the request as it was approved.
 *
 * @param answers valid all; {@link Field#SLUG} is the short name alone
 * @param done the steps that need no doing
 */
record Order(
        UUID tenantId,
        UUID requestId,
        Account requester,
        Answers answers,
        Creation.State state,
        Set<CreationStep> done) {

    /** Without the spaces around. */
    String answer(Field field) {
        return answers.get(field).strip();
    }

    boolean misses(CreationStep step) {
        return !done.contains(step);
    }
}
