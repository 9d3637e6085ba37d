package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.check.HomeCheck;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.check.CheckQuery;
import fr.gouv.anct.minisites.content.check.CheckedPage;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Report;
import fr.gouv.anct.minisites.content.check.Reports;
import fr.gouv.anct.minisites.content.check.Severity;
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
class ReportResource implements Resource {

    private static final String WORDS = "mots";
    private static final String SEVERITY = "gravite";
    private static final int SIZE = 50;

    private final Reports reports;
    private final BrokenLinkReport links;
    private final HomeCheck home;
    private final CheckWords words;
    private final Screens screens;
    private final Texts texts;

    ReportResource(
            Reports reports, BrokenLinkReport links, HomeCheck home, CheckWords words, Screens screens, Texts texts) {
        this.reports = reports;
        this.links = links;
        this.home = home;
        this.words = words;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ReportAddress.SITE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        CheckQuery query = query(call);
        return Mono.zip(reports.of(query), links.of(call), home.of(call.site()))
                .flatMap(found -> screens.show(
                        call,
                        Heading.of(texts.say("report.title"))
                                .below(
                                        call.site().name(),
                                        "/sites/" + call.site().slug()),
                        screen(
                                call,
                                query,
                                found.getT1(),
                                found.getT2(),
                                found.getT3().map(this::view).orElse(null))));
    }

    private static CheckQuery query(Call call) {
        String asked = call.query(SEVERITY).orElse("");
        return new CheckQuery(
                call.query(WORDS).orElse(null),
                Arrays.stream(Severity.values())
                        .filter(severity -> severity.code().equals(asked))
                        .findFirst()
                        .orElse(null),
                call.page(),
                SIZE);
    }

    private LinkView view(HomeCheck.Problem problem) {
        return new LinkView(
                words.badge(Severity.ERROR), texts.say("report.home.title"), problem.href(), problem.text());
    }

    private ReportScreen screen(
            Call call, CheckQuery query, Report report, BrokenLinkReport.Told told, @Nullable LinkView unpublished) {
        String path = ReportAddress.site(call.site());
        Severity asked = query.severity();
        String typed = query.words() == null ? "" : query.words();
        String severity = asked == null ? "" : asked.code();
        ListAddress address = new ListAddress(path, Map.of(WORDS, typed, SEVERITY, severity));
        boolean narrowed = !typed.isEmpty() || asked != null;
        return new ReportScreen(
                texts.say("report.lead", report.withErrors(), told.links().size() + told.left()),
                report.left() == 0 ? null : texts.say("report.left", report.left()),
                unpublished,
                told.links(),
                told.left() == 0 ? null : texts.say("report.links.left", told.left()),
                "/sites/" + call.site().slug() + "/redirections?etat=nowhere",
                filters(address, typed, severity, narrowed),
                report.pages().total(),
                table(call, report.pages().items()),
                empty(),
                address.pagination(report.pages()));
    }

    private Filters filters(ListAddress address, String typed, String severity, boolean active) {
        List<Option> severities = Stream.concat(
                        Stream.of(new Option("", texts.say("report.severity.all"))),
                        Arrays.stream(Severity.values())
                                .map(one -> new Option(one.code(), texts.say("report.severity." + one.code()))))
                .toList();
        return new Filters(
                address,
                List.of(new Filters.Choice(SEVERITY, texts.say("report.severity"), severity, severities)),
                new Filters.Words(WORDS, texts.say("report.words"), typed),
                active);
    }

    private TableView table(Call call, List<CheckedPage> pages) {
        return new TableView(
                "report",
                texts.say("report.caption"),
                Stream.of("page", "errors", "warnings", "first")
                        .map(key -> new Column(texts.say("report.column." + key)))
                        .toList(),
                pages.stream().map(page -> row(call, page)).toList());
    }

    private TableRow row(Call call, CheckedPage page) {
        Finding first = page.first();
        return TableRow.of(
                Cell.link(page.title(), ReportAddress.page(call.site(), page.page()))
                        .withDetail(page.path()),
                Cell.text(String.valueOf(page.errors())),
                Cell.text(String.valueOf(page.warnings())),
                Cell.text(first == null ? "" : words.say(first)));
    }

    private EmptyState empty() {
        return new EmptyState(texts.say("report.empty"), texts.say("report.empty.text"), null);
    }
}
