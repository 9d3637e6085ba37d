package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes abandoned drafts and requests that ended long ago without a site, and withdraws uncorrected requests. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class RequestRetentionJob implements RecurringJob {

    private final ExpiredRequests requests;
    private final CrossTenantScope crossTenant;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final Clock clock;

    RequestRetentionJob(
            ExpiredRequests requests,
            CrossTenantScope crossTenant,
            Journal journal,
            ProvisioningNotifications notifications,
            Clock clock) {
        this.requests = requests;
        this.crossTenant = crossTenant;
        this.journal = journal;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "request-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        Instant now = clock.instant();
        Instant ended = Retention.ENDED_REQUEST.cutoff(now);
        return crossTenant.write(
                CrossTenantScope.Purpose.RETENTION,
                requests.deleteDrafts(Retention.DRAFT.cutoff(now))
                        .then(withdrawUncorrected(Retention.REQUEST_TO_CORRECT.cutoff(now)))
                        .then(requests.deleteDecisions(ended))
                        .then(requests.deleteEnded(ended)));
    }

    private Mono<Void> withdrawUncorrected(Instant before) {
        return requests.withdrawUncorrected(before)
                .collectList()
                .flatMapIterable(withdrawn -> withdrawn)
                .concatMap(this::recordWithdrawal)
                .then();
    }

    private Mono<Void> recordWithdrawal(SiteRequest request) {
        return journal.record(
                AuditActor.withoutAccount(notifications.text("platform.name")),
                "request.withdrawn",
                AuditSubject.withoutTenant(request.id()),
                Map.of("site", request.name()));
    }
}
