package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.KindWords;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.publication.WaitingWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Discarded;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import fr.gouv.anct.minisites.content.tree.Restorations;
import fr.gouv.anct.minisites.content.tree.Restorations.Wish;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Restores a page from the trash: to its former position, or to another when that is not available any more. */
@Component("trashRestorationResource")
class TrashRestorationResource implements Resource {

    /** Parameter of the undo button after a page was trashed: the page is public again as before. */
    static final String BACK = "retour";

    private final TrashedPageLookup discarded;
    private final Restorations restorations;
    private final RestorationForm form;
    private final PageTargets targets;
    private final WaitingWords waiting;
    private final KindWords kinds;
    private final Texts texts;

    TrashRestorationResource(
            TrashedPageLookup discarded,
            Restorations restorations,
            RestorationForm form,
            PageTargets targets,
            WaitingWords waiting,
            KindWords kinds,
            Texts texts) {
        this.discarded = discarded;
        this.restorations = restorations;
        this.form = form;
        this.targets = targets;
        this.waiting = waiting;
        this.kinds = kinds;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(TrashAddress.ONE, write, call -> discarded.of(call).flatMap(page -> form.first(call, page))),
                Route.post(TrashAddress.ONE, write, call -> discarded.of(call).flatMap(page -> restore(call, page))));
    }

    private Mono<ServerResponse> restore(Call call, Discarded page) {
        return call.field(BACK).isEmpty()
                ? asTyped(call, page)
                : restore(call, page, TrashRestorationInput.where(page), Wish.SAME, call.may(Action.CONTENT_PUBLISH));
    }

    private Mono<ServerResponse> asTyped(Call call, Discarded page) {
        TrashRestorationInput typed = TrashRestorationInput.of(call);
        if (page.page().kind() == PageKind.SECTION) {
            return restore(call, page, typed, Wish.SAME, false);
        }
        if (!PagePath.isSegment(typed.segment())) {
            return form.refuse(
                    call, page, typed, TrashRestorationInput.SEGMENT, texts.say("page.problem.segment"), List.of());
        }
        if (page.page().kind() == PageKind.ARTICLE) {
            return restore(call, page, typed, new Wish(null, typed.segment()), false);
        }
        return targets.at(Set.of(typed.parent()))
                .flatMap(found -> Mono.justOrEmpty(found.get(typed.parent())))
                .filter(target -> !target.file())
                .map(parent -> new Wish(parent.id(), typed.segment()))
                .flatMap(wish -> restore(call, page, typed, wish, false))
                .switchIfEmpty(Mono.defer(() -> answer(call, page, typed, false, new Moving.NoParent())));
    }

    private Mono<ServerResponse> restore(
            Call call, Discarded page, TrashRestorationInput typed, Wish wish, boolean online) {
        return restorations
                .restore(call.site(), page.page().id(), wish, online, call.who())
                .flatMap(outcome -> answer(call, page, typed, online, outcome));
    }

    private Mono<ServerResponse> answer(
            Call call, Discarded page, TrashRestorationInput typed, boolean online, Moving outcome) {
        return switch (outcome) {
            case Moving.Moved moved -> done(call, page, moved.path(), online);
            case Moving.PathTaken(var free) ->
                form.refuse(
                        call,
                        page,
                        typed,
                        TrashRestorationInput.SEGMENT,
                        texts.say("page.problem.path-taken"),
                        free.stream().toList());
            case Moving.PathRefused _ ->
                form.refuse(
                        call,
                        page,
                        typed,
                        TrashRestorationInput.SEGMENT,
                        texts.say("page.problem.path-refused"),
                        List.of());
            case Moving.NoParent _ ->
                form.refuse(call, page, typed, form.place(page), texts.say(form.noParent(page)), List.of());
            case Moving.TooDeep _ ->
                form.refuse(
                        call,
                        page,
                        typed,
                        form.place(page),
                        texts.say("page.problem.deep", PagePath.DEEPEST),
                        List.of());
            case Moving.SecondList _ ->
                form.refuse(
                        call, page, typed, TrashRestorationInput.SEGMENT, texts.say("trash.second-list"), List.of());
            case Moving.Missing _,
                    Moving.Unchanged _,
                    Moving.NoSibling _,
                    Moving.Overtaken _,
                    Moving.UnderItself _,
                    Moving.Home _,
                    Moving.Public _ -> call.missing();
        };
    }

    private Mono<ServerResponse> done(Call call, Discarded page, String path, boolean online) {
        String same = kinds.say(page.page().kind(), online ? "trash.restored.same" : "trash.restored.draft", path);
        return waiting.stays(page.page().id())
                .flatMap(stays -> call.seeOther(
                        PageAddress.page(call.site(), page.page().id()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                kinds.say(page.page().kind(), "trash.restored", page.title()),
                                String.join(
                                        " ",
                                        Stream.concat(Stream.of(same), stays.stream())
                                                .toList()))));
    }
}
