package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores the site's identity, appearance and legal facts. */
@Component
class SiteStepHandler implements CreationStepHandler {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;

    SiteStepHandler(ProgrammeBlueprint blueprint, BlueprintImport blueprints) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
    }

    @Override
    public CreationStep step() {
        return CreationStep.SITE;
    }

    @Override
    public Mono<Void> run(CreationOrder order) {
        return blueprints.saveSite(blueprint.blueprintFor(order));
    }
}
