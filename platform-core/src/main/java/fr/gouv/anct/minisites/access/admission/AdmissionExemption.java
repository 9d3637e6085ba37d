package fr.gouv.anct.minisites.access.admission;

import reactor.core.publisher.Mono;

/**
 * Decides whether a user may sign in although no configured rule admits them, for example because of an open
 * invitation.
 */
public interface AdmissionExemption {

    /**
     * Whether the user is exempt from the admission rules.
     *
     * @param email lower case
     * @param next path of the user's destination
     */
    Mono<Boolean> isExempt(String email, String next);
}
