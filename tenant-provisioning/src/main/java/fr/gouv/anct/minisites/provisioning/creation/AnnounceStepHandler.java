package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Executes the last step of a site's creation: sends each owner an e-mail, records the site in the journal and marks
 * the creation as done.
 */
@Component
class AnnounceStepHandler implements CreationStepHandler {

    private final Memberships memberships;
    private final ProgrammeBlueprint blueprint;
    private final ProvisioningNotifications notifications;
    private final Journal journal;
    private final SiteCreations creations;

    AnnounceStepHandler(
            Memberships memberships,
            ProgrammeBlueprint blueprint,
            ProvisioningNotifications notifications,
            Journal journal,
            SiteCreations creations) {
        this.memberships = memberships;
        this.blueprint = blueprint;
        this.notifications = notifications;
        this.journal = journal;
        this.creations = creations;
    }

    @Override
    public CreationStep step() {
        return CreationStep.ANNOUNCE;
    }

    @Override
    public Mono<Void> run(CreationOrder order) {
        return memberships
                .members()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::account)
                .collectList()
                .flatMap(owners -> write(owners, order))
                .then(journal.record(
                        AuditActor.withoutAccount(notifications.text("platform.name")),
                        "site.created",
                        AuditSubject.of(order.tenantId(), order.requestId()),
                        Map.of("site", order.answer(RequestField.PROGRAMME_NAME))))
                .then(creations.finish());
    }

    private Mono<Void> write(List<Account> owners, CreationOrder order) {
        ProvisioningNotifications.Message message = new ProvisioningNotifications.Message(
                ProvisioningNotification.READY,
                order.answer(RequestField.PROGRAMME_NAME),
                blueprint.url(order),
                order.requester().name(),
                null,
                notifications.siteUrl(order.answer(RequestField.SLUG)));
        return Flux.fromIterable(owners)
                .concatMap(owner -> notifications.send(owner, message))
                .then();
    }
}
