package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Creates the two owners' accounts and memberships; the requester becomes an owner only when named as one. The journal
 * records the approver of the request as the actor who granted access.
 */
@Component
class MembersStepHandler implements CreationStepHandler {

    private final Accounts accounts;
    private final Memberships memberships;
    private final SiteCreations creations;
    private final Journal journal;
    private final ProvisioningNotifications notifications;

    MembersStepHandler(
            Accounts accounts,
            Memberships memberships,
            SiteCreations creations,
            Journal journal,
            ProvisioningNotifications notifications) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.creations = creations;
        this.journal = journal;
        this.notifications = notifications;
    }

    @Override
    public CreationStep step() {
        return CreationStep.MEMBERS;
    }

    @Override
    public Mono<Void> run(CreationOrder order) {
        return creations
                .approver(order.requestId())
                .map(Account::actor)
                .defaultIfEmpty(AuditActor.withoutAccount(notifications.text("platform.name")))
                .flatMap(by -> owner(order, RequestField.OWNER_NAME, RequestField.OWNER_EMAIL, by)
                        .then(owner(order, RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL, by)));
    }

    private Mono<Void> owner(CreationOrder order, RequestField name, RequestField email, AuditActor by) {
        FullName owner = FullName.of(order.answer(name));
        return accounts.findOrCreateByEmail(order.answer(email), owner.given(), owner.usual(), by)
                .flatMap(account -> memberships
                        .grant(new Membership(order.tenantId(), account.id(), Role.OWNER))
                        .then(journal.record(
                                by,
                                "member.added",
                                AuditSubject.of(order.tenantId(), account.id()),
                                Map.of("role", Role.OWNER.code(), "site", order.answer(RequestField.PROGRAMME_NAME)))));
    }
}
