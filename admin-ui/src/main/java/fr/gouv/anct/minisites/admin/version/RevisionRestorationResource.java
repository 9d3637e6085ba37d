package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.WorkingCopyDisposal;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Restores an old revision as a new one, after a confirmation. The user's unsaved changes are discarded, but
 * recoverable: they would hide the restored content.
 */
@Component
class RevisionRestorationResource implements BackOfficeResource {

    private static final String PATTERN = RevisionUrls.VERSIONS + "/{version}/reprise";

    private final RevisionHistory history;
    private final WorkingCopyDisposal disposal;
    private final PendingScheduleLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    RevisionRestorationResource(
            RevisionHistory history,
            WorkingCopyDisposal disposal,
            PendingScheduleLabels labels,
            ScreenResponses screens,
            Messages messages) {
        this.history = history;
        this.disposal = disposal;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(PATTERN, write, this::showForm), Route.post(PATTERN, write, this::restore));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return Mono.zip(request.id("page"), number(request))
                .flatMap(ids -> showForm(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, UUID page, int number) {
        return history.one(page, number)
                .switchIfEmpty(request.notFound())
                .then(Mono.defer(() -> Mono.zip(labels.stays(page), lost(request, page))))
                .flatMap(known -> confirm(
                        request,
                        page,
                        number,
                        Stream.concat(known.getT2().stream(), known.getT1().stream())
                                .toList()));
    }

    private Mono<List<String>> lost(AdmittedRequest request, UUID page) {
        return disposal.lost(request, page, "page.working-copy.given-up")
                .map(List::of)
                .defaultIfEmpty(List.of());
    }

    private static Mono<Integer> number(AdmittedRequest request) {
        return Mono.justOrEmpty(RevisionUrls.number(request.request().pathVariable("version")))
                .switchIfEmpty(request.notFound());
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, UUID page, int number, List<String> stays) {
        String address = RevisionUrls.versions(request.site(), page);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("version.restore.lead"),
                Stream.concat(
                                Stream.of(
                                        messages.get("version.restore.consequence.1"),
                                        messages.get("version.restore.consequence.2")),
                                stays.stream())
                        .toList(),
                address + "/" + number + "/reprise",
                List.of(),
                messages.get("version.restore", String.valueOf(number)),
                address);
        String title = messages.get("version.restore.title", String.valueOf(number));
        return screens.show(request, RevisionUrls.below(request, page, messages.get("version.title"), title), screen);
    }

    private Mono<ServerResponse> restore(AdmittedRequest request) {
        return Mono.zip(request.id("page"), number(request)).flatMap(ids -> restore(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> restore(AdmittedRequest request, UUID page, int number) {
        String comment = messages.get("version.restore.comment", String.valueOf(number));
        return history.restore(request.site(), page, number, comment, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(made -> labels.stays(page).map(stays -> restored(number, made, stays)))
                .flatMap(flash -> disposal.drop(request, page, flash))
                .flatMap(flash -> request.seeOther(RevisionUrls.versions(request.site(), page), flash));
    }

    private Flash restored(int number, int made, List<String> stays) {
        String text = messages.get("version.restored.text", String.valueOf(made)) + " " + String.join(" ", stays);
        return new Flash(Flash.Kind.SUCCESS, messages.get("version.restored", String.valueOf(number)), text.strip());
    }
}
