package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.budget.PublishedBudget;
import fr.gouv.anct.minisites.budget.SiteBudget;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.measurement.statistics.ClosedMonths;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.PublishedStatistics;
import fr.gouv.anct.minisites.measurement.statistics.SitePublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.SiteStatistics;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Loads what the pages « Statistiques » and « Budget » of a site show: the counts of closed months, and the figures and
 * amounts of the team. Pages are built off the event loop.
 */
@Component
class StatisticsPages {

    private final PublishedStatistics statistics;
    private final SitePublishedFigures figures;
    private final SiteBudget budget;
    private final SiteDirectory directory;
    private final DeliveryMessages messages;

    StatisticsPages(
            PublishedStatistics statistics,
            SitePublishedFigures figures,
            SiteBudget budget,
            SiteDirectory directory,
            DeliveryMessages messages) {
        this.statistics = statistics;
        this.figures = figures;
        this.budget = budget;
        this.directory = directory;
        this.messages = messages;
    }

    /** Returns the statistics, in the current transaction. */
    Mono<Supplier<SitePage>> find(PageAssembly assembly) {
        return counts(assembly)
                .zipWith(figures.find(), (counts, published) -> () -> statistics(assembly, counts, published.value()));
    }

    /** The portal shows sums over all sites. They change with the sites, but its page waits for the next closed month. */
    private Mono<SiteStatistics> counts(PageAssembly assembly) {
        ClosedMonths months = ClosedMonths.at(assembly.now());
        return isPortal(assembly) ? statistics.ofPortal(months) : statistics.in(months);
    }

    private boolean isPortal(PageAssembly assembly) {
        return directory.isPortal(assembly.site().tenantId());
    }

    private SitePage statistics(PageAssembly assembly, SiteStatistics counts, PublishedFigures published) {
        return assembly.with((site, shells) ->
                new StatisticsPage(site, counts, published, isPortal(assembly), assembly.now(), messages).page(shells));
    }

    /** Returns the budget, in the current transaction. */
    Mono<Supplier<SitePage>> findBudget(PageAssembly assembly) {
        return budget.find().map(published -> () -> budget(assembly, published.value()));
    }

    private SitePage budget(PageAssembly assembly, PublishedBudget published) {
        return assembly.with((site, shells) -> new BudgetPage(site, published, messages).page(shells));
    }

    /** Returns how long a system page is valid: the statistics until the next month is closed. */
    static Validity validity(SystemPage page, PageAssembly assembly) {
        return page == SystemPage.STATISTICS
                ? Validity.until(ClosedMonths.at(assembly.now()).end())
                : Validity.UNLIMITED;
    }
}
