package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Deletes a trashed page for good, after a confirmation. */
@Component
class PagePurgeResource implements BackOfficeResource {

    private static final String PATTERN = TrashUrls.ONE + "/effacement";

    private final TrashedPageLookup lookup;
    private final Trash trash;
    private final ScreenResponses screens;
    private final PageKindMessages kinds;
    private final Messages messages;

    PagePurgeResource(
            TrashedPageLookup lookup, Trash trash, ScreenResponses screens, PageKindMessages kinds, Messages messages) {
        this.lookup = lookup;
        this.trash = trash;
        this.screens = screens;
        this.kinds = kinds;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::showForm), Route.post(PATTERN, publish, this::purge));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return lookup.of(request).flatMap(page -> confirm(request, page));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, TrashedPage page) {
        List<String> consequences = new ArrayList<>();
        if (page.under() > 0) {
            consequences.add(messages.get("trash.under", page.under()));
        }
        consequences.add(messages.get("trash.purge.consequence.1"));
        consequences.add(messages.get("trash.purge.consequence.2"));
        ConfirmScreen screen = new ConfirmScreen(
                kinds.get(page.page().kind(), "trash.purge.lead", page.title()),
                consequences,
                TrashUrls.one(request.site(), page.page().id()) + "/effacement",
                List.of(),
                messages.get("trash.purge.confirm"),
                TrashUrls.trash(request.site()));
        return screens.show(request, lookup.heading(request, messages.get("trash.purge.title", page.title())), screen);
    }

    private Mono<ServerResponse> purge(AdmittedRequest request) {
        return request.id("discarded")
                .flatMap(id -> trash.purge(request.site(), id, request.actor()))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(trashed -> request.seeOther(
                        TrashUrls.trash(request.site()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                kinds.get(trashed.page().kind(), "trash.purged", trashed.title()),
                                "")));
    }
}
