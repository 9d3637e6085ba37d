package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import fr.gouv.anct.minisites.provisioning.letter.Correspondence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes the first pages; they become visible when a user launches the site. */
@Component
class PagesWork implements CreationStepWork {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;
    private final Correspondence correspondence;

    PagesWork(ProgrammeBlueprint blueprint, BlueprintImport blueprints, Correspondence correspondence) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
        this.correspondence = correspondence;
    }

    @Override
    public CreationStep step() {
        return CreationStep.PAGES;
    }

    @Override
    public Mono<Void> run(Order order) {
        return blueprints.pages(blueprint.of(order), correspondence.text("platform.name"));
    }
}
