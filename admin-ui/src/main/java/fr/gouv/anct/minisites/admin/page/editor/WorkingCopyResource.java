package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.editing.WorkingCopies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Discards the user's own working copy with unsaved changes of a page, and restores it when the user presses the undo
 * button.
 */
@Component
class WorkingCopyResource implements BackOfficeResource {

    private final Drafts drafts;
    private final WorkingCopies copies;

    WorkingCopyResource(Drafts drafts, WorkingCopies copies) {
        this.drafts = drafts;
        this.copies = copies;
    }

    @Override
    public List<Route> routes() {
        Guard writers = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.post(WorkingCopyEditing.DROPPED, writers, this::drop),
                Route.post(WorkingCopyEditing.BROUGHT_BACK, writers, this::bringBack));
    }

    private Mono<ServerResponse> drop(AdmittedRequest request) {
        return page(request).flatMap(page -> drop(request, page));
    }

    private Mono<ServerResponse> drop(AdmittedRequest request, UUID page) {
        return copies.drop(page, request.requireAccount().id())
                .flatMap(dropped -> dropped
                        ? request.seeOther(Paths.PAGE.link(request.site(), page), dropped(request, page))
                        : request.seeOther(Paths.PAGE.link(request.site(), page)));
    }

    private Mono<UUID> page(AdmittedRequest request) {
        return request.find("page", drafts::head).map(draft -> draft.page().id());
    }

    private static Flash dropped(AdmittedRequest request, UUID page) {
        Flash.Button undo = new Flash.Button(
                WorkingCopyEditing.BROUGHT_BACK.link(request.site(), page),
                request.message("page.working-copy.bring-back"),
                Map.of());
        return new Flash(Flash.Kind.SUCCESS, request.message("page.working-copy.dropped"), "", undo);
    }

    private Mono<ServerResponse> bringBack(AdmittedRequest request) {
        return page(request)
                .flatMap(page -> copies.bringBack(page, request.requireAccount().id())
                        .then(Mono.defer(() -> request.seeOther(Paths.PAGE.link(request.site(), page)))));
    }
}
