package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates the tenant, which takes over the slug held by its request. */
@Component
class TenantWork implements CreationStepWork {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;
    private final OrderRows rows;

    TenantWork(ProgrammeBlueprint blueprint, BlueprintImport blueprints, OrderRows rows) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
        this.rows = rows;
    }

    @Override
    public CreationStep step() {
        return CreationStep.TENANT;
    }

    @Override
    public Mono<Void> run(Order order) {
        return blueprints.tenant(blueprint.of(order)).then(rows.releaseSlug(order.requestId()));
    }
}
