package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.measurement.report.ConsultationReport;
import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.measurement.signal.SiteSignals;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Screen « Consultation » of a site: its figures, curve and lists for a period, and each list as a file. */
@Component
class ConsultationResource implements BackOfficeResource {

    private static final Guard READ = new Guard.OfSite(Action.SITE_READ);

    private final ConsultationReports reports;
    private final SiteReportLists lists;
    private final SiteSignals signals;
    private final CsvDownload files;

    ConsultationResource(ConsultationReports reports, SiteReportLists lists, SiteSignals signals, CsvDownload files) {
        this.reports = reports;
        this.lists = lists;
        this.signals = signals;
        this.files = files;
    }

    @Bean
    static SideNavigationItem consultationItem() {
        return new SideNavigationItem(Group.FOLLOW_UP, 40, "measurement.title", Paths.CONSULTATION, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.get(Paths.CONSULTATION, READ, this::show)),
                        Stream.concat(Stream.of(lists.days(), lists.week()), lists.shown().stream())
                                .map(list -> Route.get(file(list), READ, request -> send(request, list))))
                .toList();
    }

    private static Path.One<Tenant> file(ReportList<?> list) {
        return Paths.CONSULTATION.at("/" + list.file() + ".csv");
    }

    /**
     * The consultation of a site.
     *
     * @param since first counted day, in words
     * @param comparison the days compared with, in words; null without a comparison
     */
    record ConsultationScreen(
            PeriodLinks periods,
            String since,
            @Nullable String comparison,
            SignalList signals,
            List<Figures.Figure> figures,
            CurveChart chart,
            String daysHref,
            List<ReportList.Section> lists)
            implements Screen {

        @Override
        public String template() {
            return "measurement/site";
        }
    }

    /** A site without any count. */
    record EmptyScreen(SignalList signals, EmptyState empty) implements Screen {

        @Override
        public String template() {
            return "measurement/empty";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return reports.report(PeriodLinks.asked(request))
                .zipWhen(_ -> week(request))
                .flatMap(found -> found.getT1().since() == null
                        ? request.show(request.heading("measurement.title"), empty(request, found.getT2()))
                        : show(request, found.getT1(), found.getT2()));
    }

    private Mono<SignalList> week(AdmittedRequest request) {
        return signals.current()
                .zipWhen(_ -> signals.kept())
                .map(found -> SignalList.of(
                        request,
                        found.getT1(),
                        found.getT2(),
                        signals.until(),
                        file(lists.week()).link(request.site())));
    }

    private static EmptyScreen empty(AdmittedRequest request, SignalList week) {
        return new EmptyScreen(
                week,
                new EmptyState(
                        request.message("measurement.none"),
                        request.messages().get(request.site(), "measurement.none.text"),
                        null));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, ConsultationReport report, SignalList week) {
        return Flux.fromIterable(lists.shown())
                .concatMap(list -> list.section(request, report.period(), fileHref(request, list, report.period())))
                .collectList()
                .flatMap(sections ->
                        request.show(request.heading("measurement.title"), screen(request, report, week, sections)));
    }

    private ConsultationScreen screen(
            AdmittedRequest request, ConsultationReport report, SignalList week, List<ReportList.Section> sections) {
        return new ConsultationScreen(
                PeriodLinks.of(request, Paths.CONSULTATION.link(request.site()), report.period(), report.range()),
                report.since() == null ? "" : DateTimes.day(report.since()),
                Figures.comparison(request, report),
                week,
                Figures.of(request, report),
                CurveChart.of(request, report.period(), report.curve()),
                fileHref(request, lists.days(), report.period()),
                sections);
    }

    private static String fileHref(AdmittedRequest request, ReportList<?> list, ReportPeriod period) {
        return PeriodLinks.link(file(list).link(request.site()), period);
    }

    private Mono<ServerResponse> send(AdmittedRequest request, ReportList<?> list) {
        // The lines are read while the file is written, when the context of the request is no longer that of the site.
        return files.send(
                list.file(),
                list.head(request),
                list.lines(request, PeriodLinks.asked(request))
                        .contextWrite(CurrentTenant.with(request.site().id())));
    }
}
