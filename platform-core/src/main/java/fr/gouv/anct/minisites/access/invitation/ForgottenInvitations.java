package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets invitations, and the addresses in them, some time after they have expired, answered or not. */
@Component
class ForgottenInvitations implements RecurringJob {

    private final OpenInvitations invitations;
    private final InvitationRows rows;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Duration kept;

    ForgottenInvitations(
            OpenInvitations invitations,
            InvitationRows rows,
            TransactionalOperator transaction,
            Clock clock,
            InvitationProperties properties) {
        this.invitations = invitations;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = properties.keptAfterExpiry();
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
        Instant before = clock.instant().minus(kept);
        return invitations
                .tenantsWithSome(before)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(tenant -> forget(tenant, before))
                .then();
    }

    private Mono<Long> forget(UUID tenant, Instant before) {
        return rows.forget(before).as(transaction::transactional).contextWrite(CurrentTenant.is(tenant));
    }
}
