package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.page.KindWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Discarded;
import fr.gouv.anct.minisites.content.tree.Trash;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Deletes a trashed page for good, after a confirmation. */
@Component
class PurgeResource implements Resource {

    private static final String PATTERN = TrashAddress.ONE + "/effacement";

    private final TrashedPageLookup discarded;
    private final Trash trash;
    private final Screens screens;
    private final KindWords kinds;
    private final Texts texts;

    PurgeResource(TrashedPageLookup discarded, Trash trash, Screens screens, KindWords kinds, Texts texts) {
        this.discarded = discarded;
        this.trash = trash;
        this.screens = screens;
        this.kinds = kinds;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::purge));
    }

    private Mono<ServerResponse> ask(Call call) {
        return discarded.of(call).flatMap(page -> confirm(call, page));
    }

    private Mono<ServerResponse> confirm(Call call, Discarded page) {
        List<String> consequences = new ArrayList<>();
        if (page.under() > 0) {
            consequences.add(texts.say("trash.under", page.under()));
        }
        consequences.add(texts.say("trash.purge.consequence.1"));
        consequences.add(texts.say("trash.purge.consequence.2"));
        ConfirmScreen screen = new ConfirmScreen(
                kinds.say(page.page().kind(), "trash.purge.lead", page.title()),
                consequences,
                TrashAddress.one(call.site(), page.page().id()) + "/effacement",
                List.of(),
                texts.say("trash.purge.confirm"),
                TrashAddress.trash(call.site()));
        return screens.show(call, discarded.heading(call, texts.say("trash.purge.title", page.title())), screen);
    }

    private Mono<ServerResponse> purge(Call call) {
        return call.id("discarded")
                .flatMap(id -> trash.purge(call.site(), id, call.who()))
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(gone -> call.seeOther(
                        TrashAddress.trash(call.site()),
                        new Flash(
                                Flash.Kind.SUCCESS, kinds.say(gone.page().kind(), "trash.purged", gone.title()), "")));
    }
}
