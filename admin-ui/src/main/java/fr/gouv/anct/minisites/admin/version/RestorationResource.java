package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.page.WorkingCopyDisposal;
import fr.gouv.anct.minisites.admin.publication.WaitingWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.version.Versions;
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
@Component("versionRestorationResource")
class RestorationResource implements Resource {

    private static final String PATTERN = VersionAddress.VERSIONS + "/{version}/reprise";

    private final Versions versions;
    private final WorkingCopyDisposal unsaved;
    private final WaitingWords waiting;
    private final Screens screens;
    private final Texts texts;

    RestorationResource(
            Versions versions, WorkingCopyDisposal unsaved, WaitingWords waiting, Screens screens, Texts texts) {
        this.versions = versions;
        this.unsaved = unsaved;
        this.waiting = waiting;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(PATTERN, write, this::ask), Route.post(PATTERN, write, this::restore));
    }

    private Mono<ServerResponse> ask(Call call) {
        return Mono.zip(call.id("page"), number(call))
                .flatMap(ids -> versions.one(ids.getT1(), ids.getT2())
                        .switchIfEmpty(call.missing())
                        .then(Mono.defer(() -> Mono.zip(waiting.stays(ids.getT1()), lost(call, ids.getT1()))))
                        .flatMap(known -> confirm(
                                call,
                                ids.getT1(),
                                ids.getT2(),
                                Stream.concat(known.getT2().stream(), known.getT1().stream())
                                        .toList())));
    }

    private Mono<List<String>> lost(Call call, UUID page) {
        return unsaved.lost(call, page, "page.work.given-up").map(List::of).defaultIfEmpty(List.of());
    }

    private static Mono<Integer> number(Call call) {
        return Mono.justOrEmpty(VersionAddress.number(call.request().pathVariable("version")))
                .switchIfEmpty(call.missing());
    }

    private Mono<ServerResponse> confirm(Call call, UUID page, int number, List<String> stays) {
        String address = VersionAddress.versions(call.site(), page);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("version.restore.lead"),
                Stream.concat(
                                Stream.of(
                                        texts.say("version.restore.consequence.1"),
                                        texts.say("version.restore.consequence.2")),
                                stays.stream())
                        .toList(),
                address + "/" + number + "/reprise",
                List.of(),
                texts.say("version.restore", String.valueOf(number)),
                address);
        String title = texts.say("version.restore.title", String.valueOf(number));
        return screens.show(call, VersionAddress.below(call, page, texts.say("version.title"), title), screen);
    }

    private Mono<ServerResponse> restore(Call call) {
        return Mono.zip(call.id("page"), number(call)).flatMap(ids -> {
            String comment = texts.say("version.restore.comment", String.valueOf(ids.getT2()));
            return versions.restore(call.site(), ids.getT1(), ids.getT2(), comment, call.who())
                    .switchIfEmpty(call.missing())
                    .flatMap(made -> waiting.stays(ids.getT1()).map(stays -> restored(ids.getT2(), made, stays)))
                    .flatMap(flash -> unsaved.drop(call, ids.getT1(), flash))
                    .flatMap(flash -> call.seeOther(VersionAddress.versions(call.site(), ids.getT1()), flash));
        });
    }

    private Flash restored(int number, int made, List<String> stays) {
        String text = texts.say("version.restored.text", String.valueOf(made)) + " " + String.join(" ", stays);
        return new Flash(Flash.Kind.SUCCESS, texts.say("version.restored", String.valueOf(number)), text.strip());
    }
}
