package fr.gouv.anct.minisites.provisioning.creation;

import reactor.core.publisher.Mono;

/** Executes one creation step, idempotently, in the transaction that records its completion. */
interface CreationStepHandler {

    /** Step that this handler executes. */
    CreationStep step();

    /** Executes the step, in the context of the tenant and of the requester. */
    Mono<Void> run(CreationOrder order);
}
