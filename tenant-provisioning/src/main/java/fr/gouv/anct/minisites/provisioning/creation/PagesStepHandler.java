package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes the first pages; they become visible when a user launches the site. */
@Component
class PagesStepHandler implements CreationStepHandler {

    private final ProgrammeBlueprint blueprint;
    private final BlueprintImport blueprints;
    private final ProvisioningNotifications notifications;

    PagesStepHandler(
            ProgrammeBlueprint blueprint, BlueprintImport blueprints, ProvisioningNotifications notifications) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
        this.notifications = notifications;
    }

    @Override
    public CreationStep step() {
        return CreationStep.PAGES;
    }

    @Override
    public Mono<Void> run(CreationOrder order) {
        return blueprints.savePages(blueprint.blueprintFor(order), notifications.text("platform.name"));
    }
}
