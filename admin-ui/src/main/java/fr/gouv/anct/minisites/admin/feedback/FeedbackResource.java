package fr.gouv.anct.minisites.admin.feedback;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.contact.FeedbackReason;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.feedback.FeedbackReports;
import fr.gouv.anct.minisites.feedback.PageFeedback;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Screen « Avis par page »: what visitors answer when a page asks them if it is useful, with an export as CSV. */
@Component
class FeedbackResource implements BackOfficeResource {

    private static final Path.One<Tenant> FEEDBACK = Path.site("/avis");
    private static final Path.One<Tenant> EXPORT = FEEDBACK.at("/export.csv");
    private static final String PERIOD = "periode";
    private static final int SIZE = 50;
    /** More pages than a site has. */
    private static final int ALL = 10_000;

    private final FeedbackReports reports;
    private final CsvDownload files;

    FeedbackResource(FeedbackReports reports, CsvDownload files) {
        this.reports = reports;
        this.files = files;
    }

    @Bean
    static SideNavigationItem feedbackEntry() {
        return new SideNavigationItem(Group.FOLLOW_UP, 31, "feedback.title", FEEDBACK, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        return List.of(Route.get(FEEDBACK, read, this::list), Route.get(EXPORT, read, this::export));
    }

    /**
     * The answers of visitors by page.
     *
     * @param period code of the period
     */
    record FeedbackScreen(
            Tenant site, String period, Filters filters, long total, TableView table, Pagination pagination)
            implements Screen {

        public String exportHref() {
            return EXPORT.link(site) + "?" + PERIOD + "=" + period;
        }

        @Override
        public String template() {
            return "feedback/list";
        }
    }

    private static ReportPeriod period(AdmittedRequest request) {
        return ListUrl.query(request, PERIOD, ReportPeriod.class).orElse(ReportPeriod.LAST_30_DAYS);
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        ReportPeriod period = period(request);
        return reports.page(request.site(), period, request.page(), SIZE)
                .flatMap(found -> request.show(request.heading("feedback.title"), screen(request, period, found)));
    }

    private static FeedbackScreen screen(AdmittedRequest request, ReportPeriod period, ResultPage<PageFeedback> found) {
        String code = period.code();
        ListUrl url = new ListUrl(FEEDBACK.link(request.site()), Map.of(PERIOD, code));
        List<Option> periods = Arrays.stream(ReportPeriod.values())
                .map(one -> new Option(one.code(), request.message("measurement.period." + one.name())))
                .toList();
        TableView table = Table.<PageFeedback>of(request, "feedback")
                .column("page", page -> Cell.link(page.title(), Paths.PAGE.link(request.site(), page.pageId())))
                .column("notUseful", page -> Cell.text(Long.toString(page.notUseful())))
                .column("useful", page -> Cell.text(Long.toString(page.useful())))
                .column("share", page -> Cell.text(request.message("feedback.share.value", page.share())))
                .column("reasons", page -> Cell.text(reasons(request, page)))
                .build("feedback", found.items());
        return new FeedbackScreen(
                request.site(),
                code,
                new Filters(
                        url,
                        List.of(new Filters.Choice(PERIOD, request.message("measurement.periods"), code, periods)),
                        null,
                        false),
                found.total(),
                table,
                url.pagination(found));
    }

    private static String reasons(AdmittedRequest request, PageFeedback page) {
        return Arrays.stream(FeedbackReason.values())
                .filter(reason -> page.count(reason) > 0)
                .map(reason -> request.message(
                        "feedback.reason.value",
                        request.message("message.reason." + reason.code()),
                        page.count(reason)))
                .collect(Collectors.joining(", "));
    }

    private Mono<ServerResponse> export(AdmittedRequest request) {
        return reports.page(request.site(), period(request), 1, ALL)
                .flatMap(found -> files.send(
                        "avis-" + request.site().slug(),
                        head(request),
                        Flux.fromIterable(found.items()).map(FeedbackResource::line)));
    }

    private static String head(AdmittedRequest request) {
        return SemicolonCsvLine.of(Stream.concat(
                        Stream.of("page", "path", "useful", "notUseful", "share")
                                .map(column -> request.message("feedback." + column)),
                        Arrays.stream(FeedbackReason.values())
                                .map(reason -> request.message("message.reason." + reason.code())))
                .toArray(String[]::new));
    }

    private static String line(PageFeedback page) {
        return SemicolonCsvLine.of(Stream.concat(
                        Stream.of(
                                page.title(),
                                page.path(),
                                Long.toString(page.useful()),
                                Long.toString(page.notUseful()),
                                Long.toString(page.share())),
                        Arrays.stream(FeedbackReason.values()).map(reason -> Long.toString(page.count(reason))))
                .toArray(String[]::new));
    }
}
