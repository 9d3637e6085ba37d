package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import fr.gouv.anct.minisites.measurement.report.FileDownloads;
import fr.gouv.anct.minisites.measurement.report.PageConsultation;
import fr.gouv.anct.minisites.measurement.report.ReferrerDomain;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows the views of one page, where its readers came from, and the downloads of each version of a document. */
@Component
class PageConsultationResource implements BackOfficeResource {

    private static final int MOST_DOMAINS = 20;

    private static final String NAME = "vues";
    private static final Path.Two<Tenant, UUID> FILE = Paths.PAGE_CONSULTATION.at("/" + NAME + ".csv");

    private final PageContexts contexts;
    private final ConsultationReports reports;
    private final CsvDownload files;

    PageConsultationResource(PageContexts contexts, ConsultationReports reports, CsvDownload files) {
        this.contexts = contexts;
        this.reports = reports;
        this.files = files;
    }

    @Bean
    static PageTab consultationTab() {
        return new PageTab(
                350,
                "measurement.tab",
                Paths.PAGE_CONSULTATION,
                Action.SITE_READ,
                EnumSet.complementOf(EnumSet.of(PageKind.SECTION)));
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        return List.of(Route.get(Paths.PAGE_CONSULTATION, read, this::show), Route.get(FILE, read, this::send));
    }

    /**
     * The consultation of a page.
     *
     * @param sum views and arrivals, in words
     * @param toolClicks clicks that lead to the tool of a service, in words; null for a page that is no service
     * @param fileHref the points of the curve as a file
     * @param originsFrom first day of the origins, in words
     * @param downloads without rows for a page that is no document
     */
    record PageConsultationScreen(
            PageHeader header,
            PeriodLinks periods,
            String sum,
            @Nullable String toolClicks,
            CurveChart chart,
            String fileHref,
            String originsFrom,
            TableView domains,
            TableView downloads)
            implements Screen {

        @Override
        public String template() {
            return "measurement/page";
        }
    }

    /** A shared section is no page that can be read: its screen is its content. */
    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> {
            UUID page = context.head().page().id();
            return context.head().page().kind() == PageKind.SECTION
                    ? request.seeOther(Paths.PAGE.link(request.site(), page))
                    : show(request, context, page);
        });
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context, UUID page) {
        return reports.page(page, PeriodLinks.asked(request), MOST_DOMAINS)
                .flatMap(found -> request.show(context.heading(), screen(request, context, found)));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> reports.page(context.head().page().id(), PeriodLinks.asked(request), MOST_DOMAINS))
                .flatMap(found -> files.send(
                        NAME,
                        SemicolonCsvLine.of(
                                request.message("measurement.curve.from"), request.message("measurement.curve.views")),
                        Flux.fromIterable(found.curve())
                                .map(point ->
                                        SemicolonCsvLine.of(point.from().toString(), String.valueOf(point.views())))));
    }

    private static PageConsultationScreen screen(AdmittedRequest request, PageContext context, PageConsultation found) {
        return new PageConsultationScreen(
                context.header(),
                PeriodLinks.of(
                        request,
                        Paths.PAGE_CONSULTATION.link(
                                request.site(), context.head().page().id()),
                        found.period(),
                        found.range()),
                request.message(
                        "measurement.page.sum", Figures.number(found.views()), Figures.number(found.arrivals())),
                context.head().page().kind() == PageKind.SERVICE
                        ? request.message("measurement.page.tools", Figures.number(found.toolClicks()))
                        : null,
                CurveChart.of(request, found.period(), found.curve()),
                PeriodLinks.link(FILE.link(request.site(), context.head().page().id()), found.period()),
                DateTimes.day(found.origins().from()),
                Table.<ReferrerDomain>of(request, "measurement.domains")
                        .column("domain", domain -> Cell.text(SiteReportLists.name(request, domain)))
                        .column("arrivals", domain -> Cell.text(Figures.number(domain.arrivals())))
                        .build("domains", found.domains()),
                Table.<FileDownloads>of(request, "measurement.versions")
                        .column(
                                "version",
                                file -> Cell.text(Objects.requireNonNullElse(
                                        file.version(), request.message("measurement.versions.unnamed"))))
                        .column("file", file -> Cell.text(Objects.requireNonNullElse(file.fileName(), "")))
                        .column("downloads", file -> Cell.text(Figures.number(file.downloads())))
                        .build("versions", found.downloads()));
    }
}
