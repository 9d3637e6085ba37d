package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the consultation of all sites: sums, the most visited sites, falling sites, sites without views, and lost counts. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.MEASUREMENT)
public class FleetConsultation {

    /** Days without a view after which a site is listed. */
    private static final int UNVISITED_DAYS = 30;

    /** Views that a site must have had before it can be said to fall. */
    private static final int FEWEST_BEFORE = 100;

    private final AllSiteCounts counts;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    FleetConsultation(AllSiteCounts counts, CrossTenantScope crossTenant, Clock clock) {
        this.counts = counts;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    /** Returns sums over all sites, which have no visitors: these cannot be added. */
    public Mono<ConsultationReport> report(ReportPeriod period) {
        return crossTenant.read(Purpose.MEASUREMENT, sums(period).flux()).single();
    }

    private Mono<ConsultationReport> sums(ReportPeriod period) {
        return counts.findFirst()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(first -> sums(period, first.orElse(null)));
    }

    private Mono<ConsultationReport> sums(ReportPeriod period, @Nullable LocalDate first) {
        DateRange range = period.endingOn(today());
        PeriodComparison comparison = PeriodComparison.of(period, range, first).orElse(null);
        Mono<List<SiteDay>> before = comparison == null
                ? Mono.just(List.of())
                : counts.findSums(comparison.range().from(), comparison.range().to())
                        .collectList();
        return counts.findSums(range.from(), range.to())
                .collectList()
                .zipWhen(_ -> before)
                .map(found -> ConsultationReport.of(period, range, first, found.getT1(), comparison, found.getT2()));
    }

    /** Returns the sites with the most views. */
    public Flux<VisitedSite> mostVisited(ReportPeriod period, int most) {
        DateRange range = period.endingOn(today());
        return crossTenant.read(Purpose.MEASUREMENT, counts.findMostVisited(range.from(), range.to(), most));
    }

    /** Returns the live sites without a view for 30 days. */
    public Flux<UnvisitedSite> unvisited(int most) {
        return crossTenant.read(Purpose.MEASUREMENT, counts.findUnvisited(today().minusDays(UNVISITED_DAYS), most));
    }

    /**
     * Returns the live sites that have lost more than half of their views: in the last 30 days against the 30 days
     * before, or in the last twelve months against the twelve before.
     */
    public Flux<FallingSite> falling(ReportPeriod period, int most) {
        ReportPeriod.FallComparison ranges = period.falling(today());
        return crossTenant.read(
                Purpose.MEASUREMENT,
                counts.findFalling(
                        ranges.before().from(),
                        ranges.now().from(),
                        ranges.now().to(),
                        FEWEST_BEFORE,
                        most));
    }

    /** Returns what was not counted in a period. */
    public Mono<CountingLoss> losses(ReportPeriod period) {
        DateRange range = period.endingOn(today());
        return crossTenant
                .read(
                        Purpose.MEASUREMENT,
                        counts.findLosses(range.from(), range.to()).flux())
                .single();
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }
}
