package fr.gouv.anct.minisites.media;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes orphaned contents: bytes of uploads that a node crash interrupted, and of files that were replaced or
 * deleted.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class OrphanedContentJob implements RecurringJob {

    private static final Duration GRACE = Duration.ofDays(1);

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final MediaContents contents;
    private final Clock clock;

    OrphanedContentJob(DatabaseClient database, CrossTenantScope crossTenant, MediaContents contents, Clock clock) {
        this.database = database;
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
        return ForEachTenant.run(this, tenantsWithSome(since), _ -> contents.clear(since));
    }

    private Flux<UUID> tenantsWithSome(Instant unusedSince) {
        return crossTenant.read(
                CrossTenantScope.Purpose.RETENTION,
                database.sql("select distinct tenant_id from media_content where unused_since < :since")
                        .bind("since", unusedSince)
                        .map(row -> requireNonNull(row.get(0, UUID.class)))
                        .all());
    }
}
