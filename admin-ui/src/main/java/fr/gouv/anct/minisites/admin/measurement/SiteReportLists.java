package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.report.ConsultationReport;
import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import fr.gouv.anct.minisites.measurement.report.FallingPage;
import fr.gouv.anct.minisites.measurement.report.FileDownloads;
import fr.gouv.anct.minisites.measurement.report.MissedSearch;
import fr.gouv.anct.minisites.measurement.report.MissingAddress;
import fr.gouv.anct.minisites.measurement.report.ReadPage;
import fr.gouv.anct.minisites.measurement.report.ReferrerDomain;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.measurement.report.SiteDay;
import fr.gouv.anct.minisites.measurement.report.ToolClicks;
import fr.gouv.anct.minisites.measurement.report.UnreadPage;
import fr.gouv.anct.minisites.measurement.signal.SiteSignal;
import fr.gouv.anct.minisites.measurement.signal.SiteSignals;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Declares the lists of the consultation of a site, with their columns and the acts that they lead to. */
@Component
class SiteReportLists {

    /** Lists of the screen, in its order. */
    private final List<ReportList<?>> shown;

    private final ReportList<SiteDay> days;

    private final ReportList<SiteSignal> week;

    SiteReportLists(ConsultationReports reports, SiteSignals signals) {
        shown = List.of(
                mostRead(reports),
                unread(reports),
                falling(reports),
                domains(reports),
                downloads(reports),
                tools(reports),
                searches(reports),
                unclicked(reports),
                missing(reports));
        days = days(reports::report, true);
        week = week(signals);
    }

    List<ReportList<?>> shown() {
        return shown;
    }

    /** Counts by day, which are a file without a table of its own. */
    ReportList<SiteDay> days() {
        return days;
    }

    /** The list of the week, which the screen shows with what can be done. */
    ReportList<SiteSignal> week() {
        return week;
    }

    private static ReportList<SiteSignal> week(SiteSignals signals) {
        return new ReportList<SiteSignal>(
                        "week", "a-faire", (_, _) -> signals.current().flatMapIterable(found -> found))
                .filed("label", signal -> signal.finding().label())
                .filed("reason", SignalList::reason)
                .filed("count", signal -> String.valueOf(signal.finding().count()));
    }

    private static ReportList<ReadPage> mostRead(ConsultationReports reports) {
        return new ReportList<>("pages", "pages-lues", reports::mostRead)
                .column(
                        "page",
                        (request, page) -> page(request, page.page(), page.title(), page.path()),
                        page -> Objects.requireNonNullElse(page.title(), ""))
                .filed("path", ReadPage::path)
                .number("views", ReadPage::views)
                .number("arrivals", ReadPage::arrivals);
    }

    private static ReportList<UnreadPage> unread(ConsultationReports reports) {
        return new ReportList<>("unread", "pages-jamais-lues", reports::unread)
                .column(
                        "page",
                        (request, page) -> page(request, page.page(), page.title(), page.path()),
                        UnreadPage::title)
                .filed("path", UnreadPage::path)
                .column(
                        "published",
                        (_, page) -> Cell.text(DateTimes.figures(page.publishedOn())),
                        page -> page.publishedOn().toString());
    }

    private static ReportList<FallingPage> falling(ConsultationReports reports) {
        return new ReportList<>("falling", "pages-en-baisse", reports::falling)
                .column(
                        "page",
                        (request, page) -> page(request, page.page(), page.title(), page.path()),
                        FallingPage::title)
                .filed("path", FallingPage::path)
                .number("views", FallingPage::views)
                .number("before", FallingPage::before);
    }

    static ReportList<ReferrerDomain> domains(ConsultationReports reports) {
        return new ReportList<>("domains", "provenances", reports::domains)
                .words("domain", SiteReportLists::name)
                .number("arrivals", ReferrerDomain::arrivals);
    }

    /** Returns the name of a domain, or of arrivals without one. */
    static String name(AdmittedRequest request, ReferrerDomain domain) {
        return switch (domain.domain()) {
            case "" -> request.message("measurement.domains.direct");
            case "*" -> request.message("measurement.domains.others");
            default -> domain.domain();
        };
    }

    private static ReportList<FileDownloads> downloads(ConsultationReports reports) {
        return new ReportList<>("downloads", "telechargements", reports::downloads)
                .column(
                        "file",
                        SiteReportLists::file,
                        file -> Objects.requireNonNullElse(
                                file.fileName(), file.file().toString()))
                .column(
                        "document",
                        (request, file) -> file.page() == null || file.title() == null
                                ? Cell.text("")
                                : Cell.link(file.title(), Paths.PAGE_CONSULTATION.link(request.site(), file.page())),
                        file -> Objects.requireNonNullElse(file.title(), ""))
                .column(
                        "version",
                        (_, file) -> Cell.text(Objects.requireNonNullElse(file.version(), "")),
                        file -> Objects.requireNonNullElse(file.version(), ""))
                .number("downloads", FileDownloads::downloads);
    }

    private static Cell file(AdmittedRequest request, FileDownloads file) {
        return file.fileName() == null
                ? Cell.text(request.message("measurement.downloads.gone"))
                : Cell.link(file.fileName(), Paths.FILE.link(request.site(), file.file()));
    }

    private static ReportList<ToolClicks> tools(ConsultationReports reports) {
        return new ReportList<>("tools", "acces-aux-outils", reports::toolClicks)
                .column(
                        "service",
                        (request, tool) -> page(request, tool.page(), tool.title(), tool.path()),
                        tool -> Objects.requireNonNullElse(tool.title(), ""))
                .filed("path", ToolClicks::path)
                .number("clicks", ToolClicks::clicks);
    }

    private static ReportList<MissedSearch> searches(ConsultationReports reports) {
        return new ReportList<>("searches", "recherches-sans-resultat", reports::missedSearches)
                .column("words", (_, search) -> Cell.text(search.words()), MissedSearch::words)
                .number("searches", MissedSearch::searches)
                .number("without-result", MissedSearch::withoutResult)
                .number("clicks", MissedSearch::clicks)
                .act("synonym", (request, search) -> rule(request, "synonym", "synonyme", search.words()))
                .act("answer", (request, search) -> rule(request, "answer", "reponse", search.words()))
                .act("redirect", (request, search) -> redirect(request, NewRedirect.pathOf(search.words())));
    }

    private static ReportList<MissedSearch> unclicked(ConsultationReports reports) {
        return new ReportList<>("unclicked", "recherches-sans-clic", reports::unclickedSearches)
                .column("words", (_, search) -> Cell.text(search.words()), MissedSearch::words)
                .number("searches", MissedSearch::searches)
                .number("without-result", MissedSearch::withoutResult)
                .act("synonym", (request, search) -> rule(request, "synonym", "synonyme", search.words()))
                .act("answer", (request, search) -> rule(request, "answer", "reponse", search.words()));
    }

    private static Cell rule(AdmittedRequest request, String act, String parameter, String words) {
        return request.mayChange(Action.SITE_ARRANGE)
                ? Cell.link(
                                request.message("measurement.act." + act),
                                Path.query(Paths.SEARCH_RULES.link(request.site()), parameter, words))
                        .withContext(words)
                : Cell.text("");
    }

    private static ReportList<MissingAddress> missing(ConsultationReports reports) {
        return new ReportList<>("missing", "adresses-introuvables", reports::missingAddresses)
                .column("path", (_, address) -> Cell.text(address.path()), MissingAddress::path)
                .number("hits", MissingAddress::hits)
                .column(
                        "last",
                        (_, address) -> Cell.text(DateTimes.figures(address.lastOn())),
                        address -> address.lastOn().toString())
                .act("redirect", (request, address) -> redirect(request, address.path()));
    }

    private static Cell redirect(AdmittedRequest request, String path) {
        return request.mayChange(Action.SITE_ARRANGE)
                ? Cell.link(request.message("measurement.act.redirect"), NewRedirect.link(request, path))
                        .withContext(path)
                : Cell.text("");
    }

    /**
     * Returns the counts by day of a report, as a file.
     *
     * @param visitors whether they are known: those of several sites are no sum
     */
    static ReportList<SiteDay> days(Function<ReportPeriod, Mono<ConsultationReport>> reports, boolean visitors) {
        ReportList<SiteDay> arrivals = new ReportList<SiteDay>(
                        "days", "jours", (period, _) -> reports.apply(period).flatMapIterable(report -> report.days()))
                .filed("day", day -> day.day().toString())
                .filed("views", day -> String.valueOf(day.views()))
                .filed("arrivals", day -> String.valueOf(day.arrivals()));
        return (visitors ? withVisitors(arrivals) : arrivals)
                .filed("downloads", day -> String.valueOf(day.downloads()))
                .filed("searches", day -> String.valueOf(day.searches()))
                .filed("without-result", day -> String.valueOf(day.searchesWithoutResult()))
                .filed("without-click", day -> String.valueOf(day.searchesWithoutClick()))
                .filed("missing", day -> String.valueOf(day.missing()));
    }

    private static ReportList<SiteDay> withVisitors(ReportList<SiteDay> days) {
        return days.filed("visitors", day -> String.valueOf(day.visitors()))
                .filed(
                        "at-least",
                        (request, day) -> day.moreVisitors() ? request.message("measurement.days.at-least.yes") : "");
    }

    /** A page leads to its own curve; one of the system has none. */
    private static Cell page(AdmittedRequest request, @Nullable UUID page, @Nullable String title, String path) {
        return page == null
                ? Cell.text(path)
                : Cell.link(Objects.requireNonNullElse(title, path), Paths.PAGE_CONSULTATION.link(request.site(), page))
                        .withDetail(path);
    }
}
