package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.Set;
import java.util.UUID;

/**
 * The input of a creation step handler: the tenant id, the answers of the approved request, its requester, and the
 * steps already completed.
 *
 * @param answers all valid; {@link RequestField#SLUG} is the slug alone
 * @param done the completed steps, which are skipped
 */
record CreationOrder(
        UUID tenantId,
        UUID requestId,
        Account requester,
        RequestAnswers answers,
        SiteCreation.State state,
        Set<CreationStep> done) {

    /** Returns an answer without surrounding whitespace. */
    String answer(RequestField field) {
        return answers.get(field).strip();
    }

    boolean isPending(CreationStep step) {
        return !done.contains(step);
    }
}
