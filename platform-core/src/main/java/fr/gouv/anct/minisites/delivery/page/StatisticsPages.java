package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.measurement.statistics.ClosedMonths;
import fr.gouv.anct.minisites.measurement.statistics.PublishedStatistics;
import fr.gouv.anct.minisites.measurement.statistics.SitePublishedFigures;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads what the page « Statistiques » of a site shows: the counts of closed months and the figures of the team. */
@Component
class StatisticsPages {

    private final PublishedStatistics statistics;
    private final SitePublishedFigures figures;

    StatisticsPages(PublishedStatistics statistics, SitePublishedFigures figures) {
        this.statistics = statistics;
        this.figures = figures;
    }

    /** Returns the page, in the current transaction; it is built off the event loop. */
    Mono<Supplier<SitePage>> find(PageAssembly assembly) {
        return statistics
                .in(ClosedMonths.at(assembly.now()))
                .zipWith(figures.find(), (counts, published) -> () -> assembly.statistics(counts, published.value()));
    }

    /** Returns how long a system page is valid: the statistics until the next month is closed. */
    static Validity validity(SystemPage page, PageAssembly assembly) {
        return page == SystemPage.STATISTICS
                ? Validity.until(ClosedMonths.at(assembly.now()).end())
                : Validity.UNLIMITED;
    }
}
