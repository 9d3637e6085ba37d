package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import fr.gouv.anct.minisites.content.version.RevisionHistoryEntry;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the revisions of a page, with author, time, reason, and the published one. */
@Component
class RevisionListResource implements BackOfficeResource {

    private static final int SIZE = 20;

    private final PageContexts contexts;
    private final RevisionHistory history;
    private final RevisionTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    RevisionListResource(
            PageContexts contexts,
            RevisionHistory history,
            RevisionTable table,
            ScreenResponses screens,
            Messages messages) {
        this.contexts = contexts;
        this.history = history;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(RevisionUrls.VERSIONS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> show(request, context));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return history.of(context.head().page().id(), request.page(), SIZE)
                .flatMap(results -> screens.show(request, context.heading(), screen(request, context, results)));
    }

    private RevisionListScreen screen(
            AdmittedRequest request, PageContext context, ResultPage<RevisionHistoryEntry> results) {
        UUID page = context.head().page().id();
        String address = RevisionUrls.versions(request.site(), page);
        return new RevisionListScreen(
                context.header(),
                messages.get("version.lead"),
                table.of(request, page, results.items()),
                new ListUrl(address, Map.of(), "", false).pagination(results),
                results.items().size() < 2 ? List.of() : choice(results.items()),
                address + "/comparaison");
    }

    /** Fields for two revisions of the current list page; by default the published or previous one, and the newest. */
    private List<FieldView> choice(List<RevisionHistoryEntry> items) {
        List<Option> options = items.stream()
                .map(item -> new Option(
                        String.valueOf(item.number()), messages.get("version.name", String.valueOf(item.number()))))
                .toList();
        RevisionHistoryEntry newest = items.getFirst();
        RevisionHistoryEntry before = items.stream()
                .filter(item -> item.online() && !item.newest())
                .findFirst()
                .orElse(items.get(1));
        return List.of(
                select(RevisionDiffResource.BEFORE, before, options),
                select(RevisionDiffResource.AFTER, newest, options));
    }

    private FieldView select(String name, RevisionHistoryEntry chosen, List<Option> options) {
        return FieldView.of(
                        FieldView.Kind.SELECT, name, messages.get("version." + name), String.valueOf(chosen.number()))
                .withOptions(options);
    }
}
