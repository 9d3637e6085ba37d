package fr.gouv.anct.minisites.access.invitation;

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
class InvitationRetentionJob implements RecurringJob {

    private final AllInvitations invitations;
    private final Invitations rows;
    private final TransactionalOperator transaction;
    private final Clock clock;

    InvitationRetentionJob(
            AllInvitations invitations, Invitations rows, TransactionalOperator transaction, Clock clock) {
        this.invitations = invitations;
        this.rows = rows;
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
                invitations.tenantsWithSome(before),
                _ -> rows.forget(before).as(transaction::transactional));
    }
}
