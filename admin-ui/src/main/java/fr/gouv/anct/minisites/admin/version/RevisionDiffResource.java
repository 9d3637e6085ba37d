package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.page.ComparisonLink;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import fr.gouv.anct.minisites.content.version.RevisionHistoryEntry;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the differences between two revisions, in structure and text. */
@Component
class RevisionDiffResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final RevisionHistory history;
    private final DifferenceViewFactory differences;

    RevisionDiffResource(PageContexts contexts, RevisionHistory history, DifferenceViewFactory differences) {
        this.contexts = contexts;
        this.history = history;
        this.differences = differences;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ComparisonLink.COMPARISON, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The differences between two revisions.
     *
     * @param before number of the older revision
     * @param same whether there are none
     * @param restorable numbers of those that can be restored, the displayed one first; not the newest, and none
     *     without permission
     */
    record DiffScreen(
            Tenant site,
            UUID page,
            String before,
            String after,
            boolean same,
            List<DifferenceView> fields,
            List<DifferenceView> blocks,
            List<String> restorable)
            implements Screen {

        public String restoreHref(String number) {
            return RevisionResource.RESTORATION.link(site, page, number);
        }

        public String listHref() {
            return Paths.VERSIONS.link(site, page);
        }

        @Override
        public String template() {
            return "version/comparison";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> compare(request, context.head().page()));
    }

    private Mono<ServerResponse> compare(AdmittedRequest request, Page page) {
        return history.of(page.id(), 1, 1)
                .flatMap(results ->
                        compare(request, page, results.items().getFirst().number()));
    }

    private Mono<ServerResponse> compare(AdmittedRequest request, Page page, int newest) {
        Optional<Integer> before = request.query(ComparisonLink.BEFORE).flatMap(RevisionHistoryEntry::parseNumber);
        Optional<Integer> after = request.query(ComparisonLink.AFTER).flatMap(RevisionHistoryEntry::parseNumber);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return choose(request, page.id());
        }
        return history.between(page.id(), before.get(), after.get())
                .flatMap(found -> show(request, page, before.get(), after.get(), newest, found))
                .switchIfEmpty(Mono.defer(() -> choose(request, page.id())));
    }

    private static Mono<ServerResponse> choose(AdmittedRequest request, UUID page) {
        return request.seeOther(
                Paths.VERSIONS.link(request.site(), page), request.flash(Flash.Kind.WARNING, "version.choose"));
    }

    private Mono<ServerResponse> show(
            AdmittedRequest request, Page page, int before, int after, int newest, RevisionDiff found) {
        DiffScreen screen = new DiffScreen(
                request.site(),
                page.id(),
                String.valueOf(before),
                String.valueOf(after),
                found.none(),
                differences.fields("", found.fields()),
                differences.blocks("", found.blocks()),
                Stream.of(after, before)
                        .filter(number -> number != newest && RevisionResource.restores(request))
                        .map(String::valueOf)
                        .toList());
        return request.show(
                PageHeadings.of(
                                request,
                                page.kind(),
                                request.message("version.comparison.title", screen.before(), screen.after()))
                        .below(request.message("version.title"), screen.listHref()),
                screen);
    }
}
