package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the consultation of the current site: figures, curves and lists, each in one statement. */
@Component
public class ConsultationReports {

    /** Views that a page must have had before it can be said to fall. */
    private static final int FEWEST_BEFORE = 30;

    private final SiteDays days;
    private final PageDays pages;
    private final DownloadCounts downloads;
    private final MissedContent searches;
    private final Clock clock;

    ConsultationReports(SiteDays days, PageDays pages, DownloadCounts downloads, MissedContent searches, Clock clock) {
        this.days = days;
        this.pages = pages;
        this.downloads = downloads;
        this.searches = searches;
        this.clock = clock;
    }

    /** Returns the figures and the curve of a period, compared with an earlier one if it was counted. */
    @Transactional(readOnly = true)
    public Mono<ConsultationReport> report(ReportPeriod period) {
        return days.findFirst()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(first -> report(period, first.orElse(null)));
    }

    private Mono<ConsultationReport> report(ReportPeriod period, @Nullable LocalDate first) {
        DateRange range = period.endingOn(today());
        PeriodComparison comparison = PeriodComparison.of(period, range, first).orElse(null);
        Mono<List<SiteDay>> before = comparison == null
                ? Mono.just(List.of())
                : days.find(comparison.range().from(), comparison.range().to()).collectList();
        return days.find(range.from(), range.to())
                .collectList()
                .zipWhen(_ -> before)
                .map(found -> ConsultationReport.of(period, range, first, found.getT1(), comparison, found.getT2()));
    }

    /** Returns the most read pages, with at most so many rows. */
    @Transactional(readOnly = true)
    public Flux<ReadPage> mostRead(ReportPeriod period, int most) {
        DateRange range = period.endingOn(today());
        return pages.findMostRead(period.monthly(), range.from(), range.to(), most);
    }

    /** Returns the published pages without views in the period, the longest published first. */
    @Transactional(readOnly = true)
    public Flux<UnreadPage> unread(ReportPeriod period, int most) {
        DateRange range = period.endingOn(today());
        return pages.findUnread(period.monthly(), range.from(), range.to(), most);
    }

    /**
     * Returns the pages that have lost more than half of their views: in the last 30 days against the 30 days before,
     * or in the last twelve months against the twelve before.
     */
    @Transactional(readOnly = true)
    public Flux<FallingPage> falling(ReportPeriod period, int most) {
        ReportPeriod.FallComparison ranges = period.falling(today());
        return pages.findFalling(
                period.monthly(),
                ranges.before().from(),
                ranges.now().from(),
                ranges.now().to(),
                FEWEST_BEFORE,
                most);
    }

    /** Returns the domains that readers came from, in the months of the period. */
    @Transactional(readOnly = true)
    public Flux<ReferrerDomain> domains(ReportPeriod period, int most) {
        DateRange months = months(period);
        return pages.findDomains(months.from(), months.to(), most);
    }

    /** Returns the downloads of files, and the documents that these are versions of. */
    @Transactional(readOnly = true)
    public Flux<FileDownloads> downloads(ReportPeriod period, int most) {
        DateRange range = period.endingOn(today());
        return downloads.findMost(period.monthly(), range.from(), range.to(), most);
    }

    /** Returns the clicks that lead to the tools of services, by service. */
    @Transactional(readOnly = true)
    public Flux<ToolClicks> toolClicks(ReportPeriod period, int most) {
        DateRange range = period.endingOn(today());
        return pages.findToolClicks(period.monthly(), range.from(), range.to(), most);
    }

    /** Returns the searches that found nothing, at most of the last 92 days. */
    @Transactional(readOnly = true)
    public Flux<MissedSearch> missedSearches(ReportPeriod period, int most) {
        DateRange range = period.keptByDay(today());
        return searches.findMissed(range.from(), range.to(), 1, most);
    }

    /** Returns the searches whose results nobody opened, at most of the last 92 days. */
    @Transactional(readOnly = true)
    public Flux<MissedSearch> unclickedSearches(ReportPeriod period, int most) {
        DateRange range = period.keptByDay(today());
        return searches.findUnclicked(range.from(), range.to(), most);
    }

    /** Returns the requested addresses that do not exist, at most of the last 92 days. */
    @Transactional(readOnly = true)
    public Flux<MissingAddress> missingAddresses(ReportPeriod period, int most) {
        DateRange range = period.keptByDay(today());
        return searches.findMissing(false, range.from(), range.to(), most);
    }

    /** Returns the requested addresses that do not exist and are those of links, at most of the last 92 days. */
    @Transactional(readOnly = true)
    public Flux<MissingAddress> missingLinks(ReportPeriod period, int most) {
        DateRange range = period.keptByDay(today());
        return searches.findMissing(true, range.from(), range.to(), most);
    }

    /** Returns the consultation of one page; the domains that its readers came from are those of whole months. */
    @Transactional(readOnly = true)
    public Mono<PageConsultation> page(UUID page, ReportPeriod period, int most) {
        DateRange range = period.endingOn(today());
        DateRange months = months(period);
        return days.findFirst()
                .map(range::since)
                .defaultIfEmpty(range)
                .flatMap(counted -> page(page, period, counted, months, most));
    }

    /** @param range from the first counted day on */
    private Mono<PageConsultation> page(UUID page, ReportPeriod period, DateRange range, DateRange months, int most) {
        return pages.findDays(page, period.monthly(), range.from(), range.to())
                .collectList()
                .zipWhen(_ -> pages.findDomainsOf(page, months.from(), months.to(), most)
                        .collectList())
                .zipWhen(_ -> downloads
                        .findVersions(page, period.monthly(), range.from(), range.to())
                        .collectList())
                .map(found -> new PageConsultation(
                        period,
                        range,
                        found.getT1().getT1().stream().mapToLong(PageDay::views).sum(),
                        found.getT1().getT1().stream()
                                .mapToLong(PageDay::arrivals)
                                .sum(),
                        found.getT1().getT1().stream()
                                .mapToLong(PageDay::toolClicks)
                                .sum(),
                        CurvePoint.of(found.getT1().getT1(), PageDay::day, PageDay::views, range, period.monthly()),
                        months,
                        found.getT1().getT2(),
                        found.getT2()));
    }

    private DateRange months(ReportPeriod period) {
        DateRange range = period.endingOn(today());
        return new DateRange(range.from().withDayOfMonth(1), range.to());
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }
}
