package fr.gouv.anct.minisites.access.admission;

import reactor.core.publisher.Mono;

/** Admits users whom the admission rules do not admit. */
public interface AdmissionExemption {

    /**
     * Whether the user is exempt from the admission rules.
     *
     * @param email lower case
     * @param next path of the user's destination
     */
    Mono<Boolean> isExempt(String email, String next);
}
