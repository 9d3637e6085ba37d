package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import fr.gouv.anct.minisites.rendering.PageLink;
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

    static final String BEFORE = "avant";
    static final String AFTER = "apres";

    private final RevisionHistory history;
    private final DifferenceViewFactory differences;
    private final ScreenResponses screens;
    private final Messages messages;

    RevisionDiffResource(
            RevisionHistory history, DifferenceViewFactory differences, ScreenResponses screens, Messages messages) {
        this.history = history;
        this.differences = differences;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RevisionUrls.VERSIONS + "/comparaison", new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.id("page").flatMap(page -> compare(request, page));
    }

    private Mono<ServerResponse> compare(AdmittedRequest request, UUID page) {
        return history.of(page, 1, 1)
                .filter(results -> results.total() > 0)
                .switchIfEmpty(request.notFound())
                .flatMap(results ->
                        compare(request, page, results.items().getFirst().number()));
    }

    private Mono<ServerResponse> compare(AdmittedRequest request, UUID page, int newest) {
        Optional<Integer> before = request.query(BEFORE).flatMap(RevisionUrls::number);
        Optional<Integer> after = request.query(AFTER).flatMap(RevisionUrls::number);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return choose(request, page);
        }
        return history.between(page, before.get(), after.get())
                .flatMap(found -> show(request, page, before.get(), after.get(), newest, found))
                .switchIfEmpty(Mono.defer(() -> choose(request, page)));
    }

    private Mono<ServerResponse> choose(AdmittedRequest request, UUID page) {
        Flash flash =
                new Flash(Flash.Kind.WARNING, messages.get("version.choose"), messages.get("version.choose.text"));
        return request.seeOther(RevisionUrls.versions(request.site(), page), flash);
    }

    private Mono<ServerResponse> show(
            AdmittedRequest request, UUID page, int before, int after, int newest, RevisionDiff found) {
        String title = messages.get("version.comparison.title", String.valueOf(before), String.valueOf(after));
        String address = RevisionUrls.versions(request.site(), page);
        RevisionDiffScreen screen = new RevisionDiffScreen(
                messages.get("version.comparison.lead", String.valueOf(before), String.valueOf(after)),
                found.none() ? messages.get("version.comparison.none") : null,
                differences.fields("", found.fields()),
                differences.blocks("", found.blocks()),
                Stream.of(after, before)
                        .filter(number -> number != newest && RevisionUrls.restores(request))
                        .map(number -> restore(request, page, number))
                        .toList(),
                address);
        return screens.show(request, RevisionUrls.below(request, page, messages.get("version.title"), title), screen);
    }

    private PageLink restore(AdmittedRequest request, UUID page, int number) {
        return new PageLink(
                messages.get("version.restore", String.valueOf(number)),
                RevisionUrls.restoration(request.site(), page, number),
                false,
                false);
    }
}
