package fr.gouv.anct.minisites.provisioning.creation;

import reactor.core.publisher.Mono;

/** What one step does, in the transaction that writes down that it is done; done again, it changes nothing. */
interface CreationStepWork {

    /** Its place. */
    CreationStep step();

    /** Does it, in the context of the tenant and of the requester. */
    Mono<Void> run(Order order);
}
