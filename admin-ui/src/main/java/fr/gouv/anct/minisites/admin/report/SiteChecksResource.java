package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.FindingLabels;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.CheckQuery;
import fr.gouv.anct.minisites.content.check.CheckedPageSummary;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.check.SiteCheckReport;
import fr.gouv.anct.minisites.content.check.SiteChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final ScreenResponses screens;
    private final Messages messages;

    SiteChecksResource(
            SiteChecks checks,
            BrokenLinkReport links,
            HomePageCheck home,
            FindingLabels labels,
            ScreenResponses screens,
            Messages messages) {
        this.checks = checks;
        this.links = links;
        this.home = home;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CheckUrls.SITE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        CheckQuery query = query(request);
        return Mono.zip(checks.of(query), links.of(request), home.of(request))
                .flatMap(found -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("report.title"))
                                .below(
                                        request.site().name(),
                                        "/sites/" + request.site().slug()),
                        screen(
                                request,
                                query,
                                found.getT1(),
                                found.getT2(),
                                found.getT3().map(this::view).orElse(null))));
    }

    private static CheckQuery query(AdmittedRequest request) {
        String asked = request.query(SEVERITY).orElse("");
        return new CheckQuery(
                request.query(WORDS).orElse(null),
                Arrays.stream(Severity.values())
                        .filter(severity -> severity.code().equals(asked))
                        .findFirst()
                        .orElse(null),
                request.page(),
                SIZE);
    }

    private BrokenLinkView view(HomePageCheck.Problem problem) {
        return new BrokenLinkView(
                labels.badge(Severity.ERROR), messages.get("report.home.title"), problem.href(), problem.text());
    }

    private SiteChecksScreen screen(
            AdmittedRequest request,
            CheckQuery query,
            SiteCheckReport report,
            BrokenLinkReport.Result told,
            @Nullable BrokenLinkView unpublished) {
        String path = CheckUrls.site(request.site());
        Severity asked = query.severity();
        String typed = query.words() == null ? "" : query.words();
        String severity = asked == null ? "" : asked.code();
        ListUrl url = new ListUrl(path, Map.of(WORDS, typed, SEVERITY, severity));
        boolean narrowed = !typed.isEmpty() || asked != null;
        return new SiteChecksScreen(
                messages.get("report.lead", report.withErrors(), told.links().size() + told.left()),
                report.left() == 0 ? null : messages.get("report.left", report.left()),
                unpublished,
                told.links(),
                told.left() == 0 ? null : messages.get("report.links.left", told.left()),
                "/sites/" + request.site().slug() + "/redirections?etat=nowhere",
                filters(url, typed, severity, narrowed),
                report.pages().total(),
                table(request, report.pages().items()),
                empty(),
                url.pagination(report.pages()));
    }

    private Filters filters(ListUrl url, String typed, String severity, boolean active) {
        List<Option> severities = Stream.concat(
                        Stream.of(new Option("", messages.get("report.severity.all"))),
                        Arrays.stream(Severity.values())
                                .map(one -> new Option(one.code(), messages.get("report.severity." + one.code()))))
                .toList();
        return new Filters(
                url,
                List.of(new Filters.Choice(SEVERITY, messages.get("report.severity"), severity, severities)),
                new Filters.Words(WORDS, messages.get("report.search"), typed),
                active);
    }

    private TableView table(AdmittedRequest request, List<CheckedPageSummary> pages) {
        return new TableView(
                "report",
                messages.get("report.caption"),
                Stream.of("page", "errors", "warnings", "first")
                        .map(key -> new TableColumn(messages.get("report.column." + key)))
                        .toList(),
                pages.stream().map(page -> row(request, page)).toList());
    }

    private TableRow row(AdmittedRequest request, CheckedPageSummary page) {
        Finding first = page.first();
        return TableRow.of(
                Cell.link(page.title(), CheckUrls.page(request.site(), page.page()))
                        .withDetail(page.path()),
                Cell.text(String.valueOf(page.errors())),
                Cell.text(String.valueOf(page.warnings())),
                Cell.text(first == null ? "" : labels.label(first)));
    }

    private EmptyState empty() {
        return new EmptyState(messages.get("report.empty"), messages.get("report.empty.text"), null);
    }
}
