package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.work.WorkingCopies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Drops a working copy, and brings it back. */
@Component
class WorkingCopyResource implements Resource {

    private final Drafts drafts;
    private final WorkingCopies copies;
    private final Texts texts;

    WorkingCopyResource(Drafts drafts, WorkingCopies copies, Texts texts) {
        this.drafts = drafts;
        this.copies = copies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard writers = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.post(WorkDesk.DROPPED, writers, this::drop),
                Route.post(WorkDesk.BROUGHT_BACK, writers, this::bringBack));
    }

    private Mono<ServerResponse> drop(Call call) {
        return page(call)
                .flatMap(page -> copies.drop(page, call.who().id())
                        .flatMap(dropped -> dropped
                                ? call.seeOther(PageAddress.page(call.site(), page), dropped(call, page))
                                : call.seeOther(PageAddress.page(call.site(), page))));
    }

    private Mono<UUID> page(Call call) {
        return call.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(call::missing))
                .map(head -> head.page().id());
    }

    private Flash dropped(Call call, UUID page) {
        Flash.Act undo =
                new Flash.Act(PageAddress.broughtBack(call.site(), page), texts.say("page.work.bring-back"), Map.of());
        return new Flash(Flash.Kind.SUCCESS, texts.say("page.work.dropped"), "", undo);
    }

    private Mono<ServerResponse> bringBack(Call call) {
        return page(call)
                .flatMap(page -> copies.bringBack(page, call.who().id())
                        .then(Mono.defer(() -> call.seeOther(PageAddress.page(call.site(), page)))));
    }
}
