package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.SentInstant;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Trash;
import fr.gouv.anct.minisites.content.tree.TrashContents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Empties the trash after a confirmation that lists the losses; pages trashed meanwhile are kept. */
@Component
class EmptyingResource implements Resource {

    /** Field with the time at which the last counted page was trashed. */
    private static final String UNTIL = "jusqua";

    private final TrashedPageLookup discarded;
    private final Trash trash;
    private final Screens screens;
    private final Texts texts;

    EmptyingResource(TrashedPageLookup discarded, Trash trash, Screens screens, Texts texts) {
        this.discarded = discarded;
        this.trash = trash;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(TrashAddress.EMPTYING, publish, this::ask),
                Route.post(TrashAddress.EMPTYING, publish, this::empty));
    }

    private Mono<ServerResponse> ask(Call call) {
        return trash.contents().flatMap(contents -> {
            Instant latest = contents.latest();
            return latest == null ? call.seeOther(TrashAddress.trash(call.site())) : confirm(call, contents, latest);
        });
    }

    private Mono<ServerResponse> confirm(Call call, TrashContents contents, Instant latest) {
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("trash.empty-out.lead", contents.pages()),
                Stream.of(
                                line("seen", contents.seen()),
                                line("versions", contents.versions()),
                                line("comments", contents.comments()),
                                Stream.of(texts.say("trash.purge.consequence.2")))
                        .flatMap(lines -> lines)
                        .toList(),
                TrashAddress.trash(call.site()) + "/effacement",
                List.of(new Hidden(UNTIL, latest.toString())),
                texts.say("trash.empty-out.confirm", contents.pages()),
                TrashAddress.trash(call.site()));
        return screens.show(call, discarded.heading(call, texts.say("trash.empty-out")), screen);
    }

    private Stream<String> line(String what, long count) {
        return count == 0 ? Stream.empty() : Stream.of(texts.say("trash.empty-out." + what, count));
    }

    private Mono<ServerResponse> empty(Call call) {
        return SentInstant.read(call.field(UNTIL))
                .map(until -> empty(call, until))
                .orElseGet(() -> ask(call));
    }

    private Mono<ServerResponse> empty(Call call, Instant until) {
        return trash.empty(call.site(), until, call.who())
                .flatMap(gone -> call.seeOther(
                        TrashAddress.trash(call.site()),
                        new Flash(Flash.Kind.SUCCESS, texts.say("trash.emptied", gone), "")));
    }
}
