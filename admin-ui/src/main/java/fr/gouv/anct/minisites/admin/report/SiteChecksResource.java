package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.FindingViewFactory;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.report.BrokenLinkReport.BrokenLink;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.check.CheckQuery;
import fr.gouv.anct.minisites.content.check.CheckedPageSummary;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.check.SiteCheckReport;
import fr.gouv.anct.minisites.content.check.SiteChecks;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Contrôles » (checks): lists a site's open findings, errors first. */
@Component
class SiteChecksResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String SEVERITY = "gravite";
    private static final int SIZE = 50;

    private final SiteChecks checks;
    private final BrokenLinkReport links;
    private final HomePageCheck home;
    private final FindingLabels labels;

    SiteChecksResource(SiteChecks checks, BrokenLinkReport links, HomePageCheck home, FindingLabels labels) {
        this.checks = checks;
        this.links = links;
        this.home = home;
        this.labels = labels;
    }

    @Bean
    static SideNavigationItem reportOfASite() {
        return new SideNavigationItem(Group.FOLLOW_UP, 20, "report.menu", Paths.SITE_CHECKS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.SITE_CHECKS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The open findings of a site, by page.
     *
     * @param withErrors number of pages with errors
     * @param left number of pages still to be checked
     * @param home warning that the home page is not published; null when it is
     * @param broken links of menus, notice banner and redirects
     */
    record SiteChecksScreen(
            Tenant site,
            long withErrors,
            long left,
            @Nullable BrokenLink home,
            BrokenLinkReport.Result broken,
            Filters filters,
            long total,
            TableView table,
            EmptyState empty,
            Pagination pagination)
            implements Screen {

        /** Redirects whose target does not exist. */
        public String redirectsHref() {
            return Path.query(Paths.REDIRECTS.link(site), "etat", "nowhere");
        }

        @Override
        public String template() {
            return "check/report";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        CheckQuery query = new CheckQuery(
                request.query(WORDS).orElse(null),
                ListUrl.query(request, SEVERITY, Severity.class).orElse(null),
                request.page(),
                SIZE);
        return Mono.zip(checks.of(query), links.of(request), home.of(request))
                .map(found -> screen(
                        request,
                        query,
                        found.getT1(),
                        found.getT2(),
                        found.getT3().map(problem -> view(request, problem)).orElse(null)))
                .flatMap(screen -> request.show(request.heading("report.title"), screen));
    }

    private BrokenLink view(AdmittedRequest request, HomePageCheck.Problem problem) {
        return new BrokenLink(
                FindingViewFactory.badge(request.messages(), Severity.ERROR),
                request.message("report.home.title"),
                problem.href(),
                problem.text());
    }

    private SiteChecksScreen screen(
            AdmittedRequest request,
            CheckQuery query,
            SiteCheckReport report,
            BrokenLinkReport.Result broken,
            @Nullable BrokenLink unpublished) {
        Filters.Words words =
                new Filters.Words(WORDS, request.message("report.search"), query.words() == null ? "" : query.words());
        Filters.Choice severity =
                Filters.Choice.of(request, SEVERITY, "report.severity", Severity.class, query.severity());
        ListUrl url = new ListUrl(
                Paths.SITE_CHECKS.link(request.site()), Map.of(WORDS, words.value(), SEVERITY, severity.value()));
        return new SiteChecksScreen(
                request.site(),
                report.withErrors(),
                report.left(),
                unpublished,
                broken,
                new Filters(url, List.of(severity), words, query.words() != null || query.severity() != null),
                report.pages().total(),
                table(request, report.pages().items()),
                new EmptyState(request.message("report.empty"), request.message("report.empty.text"), null),
                url.pagination(report.pages()));
    }

    private TableView table(AdmittedRequest request, List<CheckedPageSummary> pages) {
        return Table.<CheckedPageSummary>of(request, "report")
                .column(
                        "page",
                        page -> Cell.link(page.title(), Paths.CHECKS.link(request.site(), page.page()))
                                .withDetail(page.path()))
                .column("errors", page -> Cell.text(String.valueOf(page.errors())))
                .column("warnings", page -> Cell.text(String.valueOf(page.warnings())))
                .column("first", page -> Cell.text(first(page.first())))
                .build("report", pages);
    }

    private String first(@Nullable Finding finding) {
        return finding == null ? "" : labels.label(finding);
    }
}
