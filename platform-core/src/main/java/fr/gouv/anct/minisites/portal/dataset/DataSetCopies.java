package fr.gouv.anct.minisites.portal.dataset;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Stores copies of data sets, the answer about each URL in one transaction, after which the pages that show it are rendered
 * again.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.OUTSIDE)
public class DataSetCopies {

    /** Maximum number of URLs of all sites. */
    private static final int MOST = 2_000;

    private static final Duration USED = Duration.ofDays(1);
    private static final Duration MARKED = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(30);

    private final DataSetRows rows;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    DataSetCopies(DataSetRows rows, CrossTenantScope crossTenant, Clock clock) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    /**
     * Returns the URLs to copy that pages name. None keeps the others from being copied.
     *
     * @param fresh age of a copy that is not due
     */
    Mono<List<DataSetRows.Named>> due(Duration fresh) {
        Instant now = clock.instant();
        return crossTenant
                .write(
                        Purpose.OUTSIDE,
                        rows.markUsed(MOST, now, now.minus(MARKED)).then(rows.deleteUnused(now.minus(KEPT))))
                .then(crossTenant
                        .read(Purpose.OUTSIDE, rows.findDue(now.minus(USED), now.minus(fresh), MOST))
                        .collectList());
    }

    Mono<Integer> countFound() {
        return crossTenant.read(Purpose.OUTSIDE, rows.countFound().flux()).single();
    }

    Mono<Void> markTried(String url) {
        return crossTenant
                .write(Purpose.OUTSIDE, rows.markTried(url, clock.instant()))
                .then();
    }

    Mono<Void> store(String url, String catalogueId, List<DataSet> sets) {
        return crossTenant
                .write(Purpose.OUTSIDE, rows.put(url, catalogueId, Jsonb.write(sets), clock.instant()))
                .then();
    }

    Mono<Void> markMissing(String url) {
        return crossTenant
                .write(Purpose.OUTSIDE, rows.markMissing(url, clock.instant()))
                .then();
    }

    /** Stores what a URL leads to, for a demonstration; does nothing for one that is known. */
    public Mono<Void> storeSample(String url, List<DataSet> sets) {
        Instant now = clock.instant();
        return crossTenant
                .write(
                        Purpose.OUTSIDE,
                        rows.add(url, now)
                                .filter(added -> added > 0)
                                .flatMap(_ -> rows.put(url, sets.getFirst().id(), Jsonb.write(sets), now)))
                .then();
    }
}
