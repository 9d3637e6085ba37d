package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.time.DateInput;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores the site's identity, appearance and legal facts, and its end. */
@Component
class SiteStepHandler implements CreationStepHandler {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;
    private final SiteEndChanges ends;

    SiteStepHandler(ProgrammeBlueprint blueprint, BlueprintImport blueprints, SiteEndChanges ends) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
        this.ends = ends;
    }

    @Override
    public CreationStep step() {
        return CreationStep.SITE;
    }

    @Override
    public Mono<Void> run(CreationOrder order) {
        Mono<Void> end = DateInput.of(order.answer(RequestField.END_DATE))
                .date()
                .map(ends::start)
                .orElseGet(Mono::empty);
        return blueprint.siteFor(order).flatMap(blueprints::saveSite).then(end);
    }
}
