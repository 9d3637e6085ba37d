package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.editing.WorkingCopies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Drops a working copy, and brings it back. */
@Component
class WorkingCopyResource implements BackOfficeResource {

    private final Drafts drafts;
    private final WorkingCopies copies;
    private final Messages messages;

    WorkingCopyResource(Drafts drafts, WorkingCopies copies, Messages messages) {
        this.drafts = drafts;
        this.copies = copies;
        this.messages = messages;
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
                        ? request.seeOther(PageUrls.page(request.site(), page), dropped(request, page))
                        : request.seeOther(PageUrls.page(request.site(), page)));
    }

    private Mono<UUID> page(AdmittedRequest request) {
        return request.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(request::notFound))
                .map(draft -> draft.page().id());
    }

    private Flash dropped(AdmittedRequest request, UUID page) {
        Flash.Button undo = new Flash.Button(
                PageUrls.broughtBack(request.site(), page), messages.get("page.working-copy.bring-back"), Map.of());
        return new Flash(Flash.Kind.SUCCESS, messages.get("page.working-copy.dropped"), "", undo);
    }

    private Mono<ServerResponse> bringBack(AdmittedRequest request) {
        return page(request)
                .flatMap(page -> copies.bringBack(page, request.requireAccount().id())
                        .then(Mono.defer(() -> request.seeOther(PageUrls.page(request.site(), page)))));
    }
}
