package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores the site's identity, appearance and legal facts. */
@Component
class SiteWork implements CreationStepWork {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;

    SiteWork(ProgrammeBlueprint blueprint, BlueprintImport blueprints) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
    }

    @Override
    public CreationStep step() {
        return CreationStep.SITE;
    }

    @Override
    public Mono<Void> run(Order order) {
        return blueprints.site(blueprint.of(order));
    }
}
