package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes orphaned contents: bytes of uploads that a node crash interrupted, and of files that were replaced or
 * deleted.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class OrphanedContentJob implements RecurringJob {

    private static final Duration GRACE = Duration.ofDays(1);

    private final AllContentRecords records;
    private final CrossTenantScope crossTenant;
    private final MediaContents contents;
    private final Clock clock;

    OrphanedContentJob(AllContentRecords records, CrossTenantScope crossTenant, MediaContents contents, Clock clock) {
        this.records = records;
        this.crossTenant = crossTenant;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unused-contents";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Mono<Void> run() {
        Instant since = clock.instant().minus(GRACE);
        return ForEachTenant.run(
                this,
                crossTenant.read(CrossTenantScope.Purpose.RETENTION, records.findTenantsWithUnused(since)),
                _ -> contents.clear(since));
    }
}
