package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.place.CopyTitles;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.tree.Copies;
import fr.gouv.anct.minisites.content.tree.Creating;
import fr.gouv.anct.minisites.content.tree.Moves;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.content.tree.Place;
import fr.gouv.anct.minisites.content.tree.Position;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and changes the position of a page: its path, its parent, its rank; also copies a page beside itself. */
@Component
class PagePositionApiResource implements Resource {

    private final Drafts drafts;
    private final PageList list;
    private final Moves moves;
    private final Copies copies;
    private final CopyTitles titles;
    private final ApiPageCreation newPages;
    private final PagePositionResponses places;
    private final SentJson json;

    PagePositionApiResource(
            Drafts drafts,
            PageList list,
            Moves moves,
            Copies copies,
            CopyTitles titles,
            ApiPageCreation newPages,
            PagePositionResponses places,
            SentJson json) {
        this.drafts = drafts;
        this.list = list;
        this.moves = moves;
        this.copies = copies;
        this.titles = titles;
        this.newPages = newPages;
        this.places = places;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(ApiAddress.PAGE + "/position", new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.places.getPlace", PlaceDocument.class)),
                Route.put(ApiAddress.PAGE + "/position", write, this::move)
                        .told(Operation.one("api.operation.places.movePage", PlaceDocument.class)
                                .sends(SentPlace.class)
                                .ifSeen()),
                Route.post(ApiAddress.PAGE + "/copies", write, this::copy)
                        .told(Operation.one("api.operation.places.copyPage", PageDocument.class)
                                .makes()));
    }

    private Mono<Head> head(Call call) {
        return call.id("page").flatMap(drafts::head).switchIfEmpty(Mono.defer(call::missing));
    }

    /** A shared section has no position. */
    private Mono<Head> placed(Call call) {
        return head(call)
                .filter(head -> head.page().kind() != PageKind.SECTION)
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> show(Call call) {
        return placed(call)
                .flatMap(head -> list.position(head.page()).flatMap(now -> places.show(call, head.page(), now)));
    }

    private Mono<ServerResponse> move(Call call) {
        return placed(call)
                .zipWhen(head -> list.position(head.page()))
                .doOnNext(both -> places.require(call, both.getT1().page(), both.getT2()))
                .zipWhen(_ -> json.read(call, SentPlace.class))
                .flatMap(all ->
                        move(call, all.getT1().getT1().page(), all.getT1().getT2(), all.getT2()));
    }

    private Mono<ServerResponse> move(Call call, Page page, Position now, SentPlace sent) {
        Place wanted = places.wanted(page, now, sent);
        return drafts.head(sent.parent())
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(_ ->
                        moves.move(call.site(), page.id(), now, wanted, call.may(Action.CONTENT_PUBLISH), call.who()))
                .flatMap(outcome -> switch (outcome) {
                    case Moving.Moved _, Moving.Unchanged _ -> moved(call, page);
                    case Moving.Missing _ -> call.missing();
                    default -> Mono.error(places.refusal(call, outcome));
                });
    }

    private Mono<ServerResponse> moved(Call call, Page page) {
        return drafts.head(page.id())
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(head -> list.position(head.page()).flatMap(now -> places.done(call, head.page(), now)));
    }

    private Mono<ServerResponse> copy(Call call) {
        return head(call)
                .flatMap(head -> copies.copy(call.site(), head.page().id(), titles.of(head), call.who())
                        .switchIfEmpty(Mono.defer(call::missing))
                        .flatMap(outcome -> outcome instanceof Creating.Created
                                ? newPages.answer(call, head.page().kind(), outcome)
                                : Mono.error(places.notCopied())));
    }
}
