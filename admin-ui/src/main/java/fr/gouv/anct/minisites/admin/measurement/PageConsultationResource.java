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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** All domains of a file: a page has as many as a site at most. */
    private static final int ALL_DOMAINS = 10_000;

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
        return Stream.concat(
                        Stream.of(Route.get(Paths.PAGE_CONSULTATION, read, this::show)),
                        Arrays.stream(PageFile.values())
                                .map(file -> Route.get(file.path(), read, request -> send(request, file))))
                .toList();
    }

    /** Files of the figures of a page, by their names. */
    private enum PageFile {
        VUES("measurement.curve", "from", "views") {
            @Override
            Stream<List<String>> lines(AdmittedRequest request, PageConsultation found) {
                return found.curve().stream()
                        .map(point -> List.of(point.from().toString(), String.valueOf(point.views())));
            }
        },
        PROVENANCES("measurement.domains", "domain", "arrivals") {
            @Override
            Stream<List<String>> lines(AdmittedRequest request, PageConsultation found) {
                return found.domains().stream()
                        .map(domain ->
                                List.of(SiteReportLists.name(request, domain), String.valueOf(domain.arrivals())));
            }
        },
        TELECHARGEMENTS("measurement.versions", "version", "file", "downloads") {
            @Override
            Stream<List<String>> lines(AdmittedRequest request, PageConsultation found) {
                return found.downloads().stream()
                        .map(file -> List.of(
                                Objects.requireNonNullElse(file.version(), ""),
                                Objects.requireNonNullElse(file.fileName(), ""),
                                String.valueOf(file.downloads())));
            }
        };

        private final String messages;
        private final List<String> columns;

        PageFile(String messages, String... columns) {
            this.messages = messages;
            this.columns = List.of(columns);
        }

        abstract Stream<List<String>> lines(AdmittedRequest request, PageConsultation found);

        String fileName() {
            return name().toLowerCase(Locale.ROOT);
        }

        Path.Two<Tenant, UUID> path() {
            return Paths.PAGE_CONSULTATION.at("/" + fileName() + ".csv");
        }

        String head(AdmittedRequest request) {
            return SemicolonCsvLine.of(columns.stream()
                    .map(column -> request.message(messages + "." + column))
                    .toArray(String[]::new));
        }
    }

    /**
     * The consultation of a page.
     *
     * @param sum views and arrivals, in words
     * @param toolClicks clicks that lead to the tool of a service, in words; null for a page that is no service
     * @param fileHref the points of the curve as a file
     * @param domainsHref the origins as a file, all of them
     * @param downloadsHref the downloads as a file
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
            String domainsHref,
            String downloadsHref,
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

    private Mono<ServerResponse> send(AdmittedRequest request, PageFile file) {
        return contexts.of(request)
                .flatMap(context -> reports.page(context.head().page().id(), PeriodLinks.asked(request), ALL_DOMAINS))
                .flatMap(found -> files.send(
                        file.fileName(),
                        file.head(request),
                        Flux.fromStream(file.lines(request, found))
                                .map(line -> SemicolonCsvLine.of(line.toArray(String[]::new)))));
    }

    private static String href(AdmittedRequest request, PageFile file, UUID page, PageConsultation found) {
        return PeriodLinks.link(file.path().link(request.site(), page), found.period());
    }

    private static PageConsultationScreen screen(AdmittedRequest request, PageContext context, PageConsultation found) {
        UUID page = context.head().page().id();
        return new PageConsultationScreen(
                context.header(),
                PeriodLinks.of(
                        request, Paths.PAGE_CONSULTATION.link(request.site(), page), found.period(), found.range()),
                request.message(
                        "measurement.page.sum", Figures.number(found.views()), Figures.number(found.arrivals())),
                context.head().page().kind() == PageKind.SERVICE
                        ? request.message("measurement.page.tools", Figures.number(found.toolClicks()))
                        : null,
                CurveChart.of(request, found.period(), found.curve()),
                href(request, PageFile.VUES, page, found),
                href(request, PageFile.PROVENANCES, page, found),
                href(request, PageFile.TELECHARGEMENTS, page, found),
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
