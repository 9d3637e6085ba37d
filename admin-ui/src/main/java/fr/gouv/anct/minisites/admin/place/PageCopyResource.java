package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Copies;
import fr.gouv.anct.minisites.content.tree.Creating;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Copies a page. */
@Component
class PageCopyResource implements Resource {

    private final PageFrames frames;
    private final Copies copies;
    private final CopyTitles titles;
    private final Texts texts;

    PageCopyResource(PageFrames frames, Copies copies, CopyTitles titles, Texts texts) {
        this.frames = frames;
        this.copies = copies;
        this.titles = titles;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(PlaceAddress.COPY, new Guard.OfSite(Action.CONTENT_WRITE), this::copy));
    }

    private Mono<ServerResponse> copy(Call call) {
        return frames.of(call)
                .flatMap(
                        frame -> copies.copy(call.site(), frame.head().page().id(), titles.of(frame.head()), call.who())
                                .switchIfEmpty(Mono.defer(call::missing))
                                .flatMap(outcome -> answer(call, frame, outcome)));
    }

    private Mono<ServerResponse> answer(Call call, PageContext frame, Creating outcome) {
        return outcome instanceof Creating.Created(var page)
                ? call.seeOther(
                        PageAddress.page(call.site(), page),
                        new Flash(Flash.Kind.SUCCESS, texts.say("place.copied"), texts.say("place.copied.text")))
                : call.seeOther(
                        PlaceAddress.place(call.site(), frame.head().page().id()),
                        new Flash(
                                Flash.Kind.WARNING, texts.say("place.not-copied"), texts.say("place.not-copied.text")));
    }
}
