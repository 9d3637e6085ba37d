package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Manages the quotas of letters to addresses without an account: an invitation is the only letter that a user can send
 * to an arbitrary address. Its cancellation adds one at most.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.INVITATIONS)
public class InvitationQuotaManagement {

    /** Highest quota that can be set. */
    public static final int HIGHEST = 10_000;

    private static final Duration PERIOD = Duration.ofDays(1);
    private static final int NONE = -1;

    private final InvitationQuotas quotas;
    private final AllInvitations invitations;
    private final CrossTenantScope crossTenant;
    private final InvitationProperties properties;
    private final Journal journal;
    private final TransactionalOperator transaction;
    private final Clock clock;

    InvitationQuotaManagement(
            InvitationQuotas quotas,
            AllInvitations invitations,
            CrossTenantScope crossTenant,
            InvitationProperties properties,
            Journal journal,
            TransactionalOperator transaction,
            Clock clock) {
        this.quotas = quotas;
        this.invitations = invitations;
        this.crossTenant = crossTenant;
        this.properties = properties;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the quota of a site in 24 hours. */
    public Mono<Integer> perDay(Tenant site) {
        return quotas.own()
                .defaultIfEmpty(properties.strangersPerSite())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Sets the quota of a site and records it in the journal. */
    public Mono<Void> change(Tenant site, int perDay, AuditActor by) {
        return quotas.save(perDay)
                .then(journal.record(
                        by,
                        "invitation.ceiling-changed",
                        AuditSubject.of(site.id(), site.id()),
                        Map.of("ceiling", String.valueOf(perDay), "site", site.name())))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /**
     * Counts the account's invitations to addresses without an account in the last 24 hours, in all sites. Must be
     * called outside the sending transaction: a cross-tenant transaction takes its own connection.
     */
    Mono<Integer> sentBy(Account account) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.INVITATIONS,
                        invitations.countSent(account.id(), since()).flux())
                .single();
    }

    /** Returns the remaining quota in the current tenant, for a read-only transaction. */
    Mono<Integer> remaining(int sentByPerson) {
        return quotas.countSent(since())
                .flatMap(sent -> quotas.own()
                        .defaultIfEmpty(NONE)
                        .map(own -> ceiling(own, sent, sentByPerson).left()));
    }

    /** Returns the remaining quota for a sending transaction; blocks other senders of the tenant until it ends. */
    Mono<Integer> remainingForUpdate(int sentByPerson) {
        return quotas.lockSending().then(Mono.defer(() -> remaining(sentByPerson)));
    }

    private InvitationQuota ceiling(int own, int sentBySite, int sentByPerson) {
        boolean set = own != NONE;
        return new InvitationQuota(
                set ? own : properties.strangersPerSite(),
                properties.strangersPerPerson(),
                set,
                sentBySite,
                sentByPerson);
    }

    private Instant since() {
        return clock.instant().minus(PERIOD);
    }
}
