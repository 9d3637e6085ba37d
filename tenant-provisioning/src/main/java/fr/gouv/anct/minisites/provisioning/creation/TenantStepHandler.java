package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates the tenant, which takes over the slug held by its request. */
@Component
class TenantStepHandler implements CreationStepHandler {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;
    private final SiteCreations creations;

    TenantStepHandler(ProgrammeBlueprint blueprint, BlueprintImport blueprints, SiteCreations creations) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
        this.creations = creations;
    }

    @Override
    public CreationStep step() {
        return CreationStep.TENANT;
    }

    @Override
    public Mono<Void> run(CreationOrder order) {
        return blueprints.saveTenant(blueprint.blueprintFor(order)).then(creations.releaseSlug(order.requestId()));
    }
}
