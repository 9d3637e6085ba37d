package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.report.ConsultationReport;
import fr.gouv.anct.minisites.measurement.report.CountingLoss;
import fr.gouv.anct.minisites.measurement.report.FallingSite;
import fr.gouv.anct.minisites.measurement.report.FleetConsultation;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.measurement.report.SiteDay;
import fr.gouv.anct.minisites.measurement.report.UnvisitedSite;
import fr.gouv.anct.minisites.measurement.report.VisitedSite;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Screen « Consultation » of all sites: sums, the most visited sites, falling sites, sites without views, and lost counts. */
@Component
class FleetConsultationResource implements BackOfficeResource {

    private static final Path.Fixed CONSULTATION = Path.of("/consultation");
    private static final Guard READ = new Guard.SignedIn(Action.FLEET_READ);

    private final FleetConsultation fleet;
    private final CsvDownload files;
    private final List<ReportList<?>> lists;
    private final ReportList<SiteDay> days;

    FleetConsultationResource(FleetConsultation fleet, CsvDownload files) {
        this.fleet = fleet;
        this.files = files;
        this.days = SiteReportLists.days(fleet::report, false);
        this.lists = List.of(
                new ReportList<>("sites", "sites-les-plus-lus", fleet::mostVisited)
                        .column(
                                "site",
                                (_, site) -> Cell.link(site.name(), Paths.CONSULTATION.linkOf(site.slug())),
                                VisitedSite::name)
                        .filed("slug", VisitedSite::slug)
                        .number("views", VisitedSite::views)
                        .number("arrivals", VisitedSite::arrivals)
                        .number("downloads", VisitedSite::downloads)
                        .number("searches", VisitedSite::searches),
                new ReportList<>("falling-sites", "sites-en-baisse", fleet::falling)
                        .column(
                                "site",
                                (_, site) -> Cell.link(site.name(), Paths.CONSULTATION.linkOf(site.slug())),
                                FallingSite::name)
                        .filed("slug", FallingSite::slug)
                        .number("views", FallingSite::views)
                        .number("before", FallingSite::before),
                new ReportList<UnvisitedSite>("silent", "sites-sans-lecture", (_, most) -> fleet.unvisited(most))
                        .column(
                                "site",
                                (_, site) -> Cell.link(site.name(), Paths.SITE.linkOf(site.slug())),
                                UnvisitedSite::name)
                        .filed("slug", UnvisitedSite::slug)
                        .column("last", FleetConsultationResource::last, FleetConsultationResource::day));
    }

    private static Cell last(AdmittedRequest request, UnvisitedSite site) {
        return Cell.text(
                site.lastOn() == null ? request.message("measurement.silent.never") : DateTimes.figures(site.lastOn()));
    }

    private static String day(UnvisitedSite site) {
        return site.lastOn() == null ? "" : site.lastOn().toString();
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.get(CONSULTATION, READ, this::show)),
                        Stream.concat(Stream.of(days), lists.stream())
                                .map(list -> Route.get(file(list), READ, request -> send(request, list))))
                .toList();
    }

    private static Path.Fixed file(ReportList<?> list) {
        return CONSULTATION.at("/" + list.file() + ".csv");
    }

    /**
     * The consultation of all sites.
     *
     * @param comparison the days compared with, in words; null without a comparison
     * @param losses what was not counted, in words; null for nothing
     * @param daysHref the sums by day as a file
     */
    record FleetScreen(
            PeriodLinks periods,
            @Nullable String comparison,
            @Nullable String losses,
            List<Figures.Figure> figures,
            CurveChart chart,
            String daysHref,
            List<ReportList.Section> lists)
            implements Screen {

        @Override
        public String template() {
            return "measurement/fleet";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        ReportPeriod period = PeriodLinks.asked(request);
        return fleet.report(period)
                .zipWhen(_ -> fleet.losses(period))
                .zipWhen(_ -> Flux.fromIterable(lists)
                        .concatMap(list -> list.section(
                                request, period, PeriodLinks.link(file(list).link(), period)))
                        .collectList())
                .map(found ->
                        screen(request, found.getT1().getT1(), found.getT1().getT2(), found.getT2()))
                .flatMap(screen -> request.show(request.heading("measurement.fleet.title"), screen));
    }

    private FleetScreen screen(
            AdmittedRequest request,
            ConsultationReport report,
            CountingLoss losses,
            List<ReportList.Section> sections) {
        return new FleetScreen(
                PeriodLinks.of(request, CONSULTATION.link(), report.period(), report.range()),
                Figures.comparison(request, report),
                losses.isEmpty()
                        ? null
                        : request.message("measurement.fleet.losses", losses.requests(), losses.interrupted()),
                Figures.sums(request, report),
                CurveChart.of(request, report.period(), report.curve()),
                PeriodLinks.link(file(days).link(), report.period()),
                sections);
    }

    private Mono<ServerResponse> send(AdmittedRequest request, ReportList<?> list) {
        return files.send(list.file(), list.head(request), list.lines(request, PeriodLinks.asked(request)));
    }
}
