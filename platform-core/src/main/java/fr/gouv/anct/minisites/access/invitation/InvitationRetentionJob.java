package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Deletes invitations and their addresses when their retention period after expiry is over, accepted or not. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.INVITATIONS)
class InvitationRetentionJob implements RecurringJob {

    private final AllInvitations allInvitations;
    private final Invitations invitations;
    private final CrossTenantScope crossTenant;
    private final TransactionalOperator transaction;
    private final Clock clock;

    InvitationRetentionJob(
            AllInvitations allInvitations,
            Invitations invitations,
            CrossTenantScope crossTenant,
            TransactionalOperator transaction,
            Clock clock) {
        this.allInvitations = allInvitations;
        this.invitations = invitations;
        this.crossTenant = crossTenant;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forgotten-invitations";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Mono<Void> run() {
        Instant before = Retention.INVITATION.cutoff(clock.instant());
        return ForEachTenant.run(
                this,
                crossTenant.read(CrossTenantScope.Purpose.INVITATIONS, allInvitations.findTenants(before)),
                _ -> invitations.forget(before).as(transaction::transactional));
    }
}
