package fr.gouv.anct.minisites.access.entry;

import reactor.core.publisher.Mono;

/** Lets somebody in beside the rules of entry. */
public interface EntryPass {

    /**
     * Whether this one lets them in.
     *
     * @param email lower case
     * @param next path where the person is going
     */
    Mono<Boolean> admits(String email, String next);
}
