package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.ComparisonLink;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.page.WorkingCopyDisposal;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import fr.gouv.anct.minisites.content.version.RevisionHistoryEntry;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists the revisions of a page, with author, time, reason, and the published one; restores an old revision as a new
 * one. The user's unsaved changes are then discarded, but recoverable: they would hide the restored content.
 */
@Component
class RevisionResource implements BackOfficeResource {

    /** A revision is named by its number. */
    static final Path.Three<Tenant, UUID, String> RESTORATION =
            Paths.VERSIONS.<String>segment("version").at("/reprise");

    private static final int SIZE = 20;

    private final PageContexts contexts;
    private final RevisionHistory history;
    private final WorkingCopyDisposal disposal;
    private final PendingScheduleLabels labels;

    RevisionResource(
            PageContexts contexts,
            RevisionHistory history,
            WorkingCopyDisposal disposal,
            PendingScheduleLabels labels) {
        this.contexts = contexts;
        this.history = history;
        this.disposal = disposal;
        this.labels = labels;
    }

    @Bean
    static PageTab versionsTab() {
        return new PageTab(300, "version.tab", Paths.VERSIONS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.get(Paths.VERSIONS, new Guard.OfSite(Action.SITE_READ), this::list)),
                        Confirmation.routes(
                                RESTORATION,
                                new Guard.OfSite(Action.CONTENT_WRITE),
                                this::named,
                                this::askToRestore,
                                this::restore)
                                .stream())
                .toList();
    }

    /** Whether the user may restore a revision. */
    static boolean restores(AdmittedRequest request) {
        return request.mayChange(Action.CONTENT_WRITE);
    }

    /**
     * The revisions of a page.
     *
     * @param compare fields for the two revisions to compare; empty when there are not two
     */
    record ListScreen(
            Tenant site, UUID page, PageHeader header, TableView table, Pagination pagination, List<FieldView> compare)
            implements Screen {

        public String comparisonHref() {
            return ComparisonLink.COMPARISON.link(site, page);
        }

        @Override
        public String template() {
            return "version/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> list(request, context));
    }

    private Mono<ServerResponse> list(AdmittedRequest request, PageContext context) {
        return history.of(context.head().page().id(), request.page(), SIZE)
                .flatMap(results -> request.show(context.heading(), list(request, context, results)));
    }

    private static ListScreen list(
            AdmittedRequest request, PageContext context, ResultPage<RevisionHistoryEntry> results) {
        UUID page = context.head().page().id();
        return new ListScreen(
                request.site(),
                page,
                context.header(),
                table(request, page, results.items()),
                new ListUrl(Paths.VERSIONS.link(request.site(), page), Map.of()).pagination(results),
                results.items().size() < 2 ? List.of() : choice(request, results.items()));
    }

    private static TableView table(AdmittedRequest request, UUID page, List<RevisionHistoryEntry> items) {
        Table<RevisionHistoryEntry> table = Table.<RevisionHistoryEntry>of(request, "version")
                .column("number", item -> number(request, page, item).withDetail(item.title()))
                .column("at", item -> Cell.moment(item.at()))
                .column("author", item -> Cell.text(item.author()))
                .column("comment", item -> Cell.text(item.comment() == null ? "" : item.comment()))
                .column("state", item -> state(request, item));
        return (restores(request) ? table.column("restoration", item -> restoration(request, page, item)) : table)
                .build("versions", items);
    }

    private static Cell number(AdmittedRequest request, UUID page, RevisionHistoryEntry item) {
        String name = request.message("version.name", String.valueOf(item.number()));
        return item.number() == 1
                ? Cell.text(name)
                : Cell.link(name, ComparisonLink.of(request.site(), page, item.number() - 1, item.number()));
    }

    private static Cell state(AdmittedRequest request, RevisionHistoryEntry item) {
        if (item.online()) {
            return Cell.badge(new BadgeView(request.message("version.online"), Tone.SUCCESS));
        }
        return item.newest() ? Cell.badge(new BadgeView(request.message("version.newest"), Tone.NEW)) : Cell.text("");
    }

    private static Cell restoration(AdmittedRequest request, UUID page, RevisionHistoryEntry item) {
        String number = String.valueOf(item.number());
        return item.newest()
                ? Cell.text("")
                : Cell.link(request.message("version.restore", number), RESTORATION.link(request.site(), page, number));
    }

    /** Fields for two revisions of the current list page; by default the published or previous one, and the newest. */
    private static List<FieldView> choice(AdmittedRequest request, List<RevisionHistoryEntry> items) {
        List<Option> options = items.stream()
                .map(item -> String.valueOf(item.number()))
                .map(number -> new Option(number, request.message("version.name", number)))
                .toList();
        RevisionHistoryEntry newest = items.getFirst();
        RevisionHistoryEntry before = items.stream()
                .filter(item -> item.online() && !item.newest())
                .findFirst()
                .orElse(items.get(1));
        return List.of(
                select(request, ComparisonLink.BEFORE, before, options),
                select(request, ComparisonLink.AFTER, newest, options));
    }

    private static FieldView select(
            AdmittedRequest request, String name, RevisionHistoryEntry chosen, List<Option> options) {
        return FieldView.of(
                        FieldView.Kind.SELECT,
                        name,
                        request.message("version." + name),
                        String.valueOf(chosen.number()))
                .withOptions(options);
    }

    /** Revision of a page, named in the address. */
    private record Named(UUID page, String number, RevisionHistoryEntry revision) {}

    private Mono<Named> named(AdmittedRequest request) {
        String number = request.request().pathVariable("version");
        return Mono.zip(request.id("page"), Mono.justOrEmpty(RevisionHistoryEntry.parseNumber(number)))
                .flatMap(ids -> history.one(ids.getT1(), ids.getT2())
                        .map(revision -> new Named(ids.getT1(), number, revision)));
    }

    private Mono<Step> askToRestore(AdmittedRequest request, Named named) {
        return Mono.zip(labels.stays(named.page()), lost(request, named.page()))
                .map(known ->
                        question(request, named).consequences(known.getT2()).consequences(known.getT1()));
    }

    private Mono<List<String>> lost(AdmittedRequest request, UUID page) {
        return disposal.lost(request, page, "page.working-copy.given-up")
                .map(List::of)
                .defaultIfEmpty(List.of());
    }

    private static Question question(AdmittedRequest request, Named named) {
        String versions = Paths.VERSIONS.link(request.site(), named.page());
        return Question.of(request, "version.restore", versions, named.number())
                .below(request.message("version.title"), versions)
                .consequences(
                        request.message("version.restore.consequence.1"),
                        request.message("version.restore.consequence.2"));
    }

    private Mono<Step> restore(AdmittedRequest request, Named named) {
        String comment = request.message("version.restore.comment", named.number());
        return history.restore(request.site(), named.page(), named.revision().number(), comment, request.actor())
                .switchIfEmpty(request.notFound())
                .zipWhen(_ -> labels.stays(named.page()))
                .map(made -> restored(request, named, made.getT1(), made.getT2()))
                .flatMap(flash -> disposal.drop(request, named.page(), flash))
                .map(flash -> new Confirmation.Redirection(Paths.VERSIONS.link(request.site(), named.page()), flash));
    }

    private static Flash restored(AdmittedRequest request, Named named, int made, List<String> stays) {
        String text = request.message("version.restored.text", String.valueOf(made)) + " " + String.join(" ", stays);
        return request.success("version.restored", named.number()).withText(text.strip());
    }
}
