package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Undoes a change, as long as no other followed. */
@Component
class UndoResource implements Resource {

    private final Arrangements arrangements;
    private final SettingResponses replies;
    private final Texts texts;

    UndoResource(Arrangements arrangements, SettingResponses replies, Texts texts) {
        this.arrangements = arrangements;
        this.replies = replies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return SettingsNavigation.ALL.stream().map(this::route).toList();
    }

    private Route route(Place<?> place) {
        return Route.post(place.pattern(Place.BACK), new Guard.OfSite(place.action()), call -> takeBack(call, place));
    }

    private <T> Mono<ServerResponse> takeBack(Call call, Place<T> place) {
        return arrangements
                .takeBack(
                        call.site(),
                        place.part(),
                        call.field(SettingResponses.VERSION),
                        call.field(SettingResponses.FORMER),
                        call.who())
                .flatMap(outcome -> answer(call, place, outcome))
                .switchIfEmpty(Mono.defer(() -> replies.refused(call, place, "arrangement.forgotten")));
    }

    private <T> Mono<ServerResponse> answer(Call call, Place<T> place, Arranged<T> outcome) {
        return switch (outcome) {
            case Arranged.Done<T> done ->
                replies.done(call, place, done, texts.say("arrangement.taken-back"), place.in(call.site()));
            case Arranged.Unchanged<T> _ -> replies.unchanged(call, place);
            case Arranged.Overtaken<T> overtaken -> replies.overtaken(call, place, overtaken);
            case Arranged.Heavy<T> _ -> replies.refused(call, place, "arrangement.heavy");
            case Arranged.Foreign<T> _ -> replies.refused(call, place, "arrangement.gone");
        };
    }
}
