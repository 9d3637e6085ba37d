package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.page.KindWords;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.page.TieWords;
import fr.gouv.anct.minisites.admin.publication.WaitingWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Discarding;
import fr.gouv.anct.minisites.content.tree.Loss;
import fr.gouv.anct.minisites.content.tree.Losses;
import fr.gouv.anct.minisites.content.tree.Trash;
import fr.gouv.anct.minisites.content.work.Presences;
import fr.gouv.anct.minisites.content.work.Presences.AtWork;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a page to the trash after a confirmation that lists its descendants and the links to it. */
@Component
class PageTrashResource implements Resource {

    private final PageFrames frames;
    private final Losses losses;
    private final Trash trash;
    private final Presences presences;
    private final WaitingWords waiting;
    private final KindWords words;
    private final TieWords tieWords;
    private final Screens screens;
    private final Texts texts;

    PageTrashResource(
            PageFrames frames,
            Losses losses,
            Trash trash,
            Presences presences,
            WaitingWords waiting,
            KindWords words,
            TieWords tieWords,
            Screens screens,
            Texts texts) {
        this.frames = frames;
        this.losses = losses;
        this.trash = trash;
        this.presences = presences;
        this.waiting = waiting;
        this.words = words;
        this.tieWords = tieWords;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(TrashAddress.DISCARD, write, call -> frames.of(call).flatMap(frame -> ask(call, frame))),
                Route.post(
                        TrashAddress.DISCARD, write, call -> frames.of(call).flatMap(frame -> discard(call, frame))));
    }

    private Mono<ServerResponse> ask(Call call, PageContext frame) {
        return losses.of(frame.head().page().id())
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(loss -> {
                    if (frame.head().page().path().equals("/")) {
                        return refuse(call, frame, "trash.home");
                    }
                    return call.may(Action.CONTENT_PUBLISH) || loss.published() + loss.scheduled() == 0
                            ? confirm(call, frame, loss)
                            : refuse(call, frame, loss.published() > 0 ? "trash.public" : "trash.scheduled");
                });
    }

    private Mono<ServerResponse> refuse(Call call, PageContext frame, String key) {
        return call.seeOther(
                address(call, frame),
                new Flash(
                        Flash.Kind.WARNING,
                        words.say(kind(frame), "trash.not-discarded"),
                        words.say(call.site(), kind(frame), key)));
    }

    private static PageKind kind(PageContext frame) {
        return frame.head().page().kind();
    }

    private static String address(Call call, PageContext frame) {
        String page = PageAddress.page(call.site(), frame.head().page().id());
        return page + (frame.head().page().kind() == PageKind.SECTION ? "/utilisations" : "/place");
    }

    private Mono<ServerResponse> confirm(Call call, PageContext frame, Loss loss) {
        UUID page = frame.head().page().id();
        return Mono.zip(
                        waiting.suspended(page),
                        presences.under(page, call.who().id()))
                .flatMap(found -> confirm(call, frame, loss, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> confirm(
            Call call, PageContext frame, Loss loss, List<String> scheduled, List<AtWork> writers) {
        String title = frame.head().revision().title();
        ConfirmScreen screen = new ConfirmScreen(
                words.say(kind(frame), "trash.discard.lead", title),
                Stream.of(
                                writers.stream().map(writer -> writing(frame, writer)),
                                under(loss),
                                seen(call, frame, loss),
                                tieWords.say(loss.ties()).stream(),
                                scheduled.stream(),
                                Stream.of(texts.say("trash.discard.back", Trash.KEPT.toDays())))
                        .flatMap(lines -> lines)
                        .toList(),
                PageAddress.page(call.site(), frame.head().page().id()) + "/suppression",
                List.of(),
                words.say(kind(frame), "trash.discard.confirm"),
                address(call, frame));
        Heading heading = Heading.of(texts.say("trash.discard.title", title))
                .below(call.site().name(), "/sites/" + call.site().slug())
                .below(title, PageAddress.page(call.site(), frame.head().page().id()));
        return screens.show(call, heading, screen);
    }

    private String writing(PageContext frame, AtWork writer) {
        return words.say(
                kind(frame),
                "trash.discard.writing",
                writer.presence().name(),
                writer.title(),
                Moments.time(writer.presence().since()));
    }

    private Stream<String> under(Loss loss) {
        Stream<String> named =
                loss.pages().stream().skip(1).map(line -> texts.say("trash.discard.page", line.title(), line.path()));
        long more = loss.total() - loss.pages().size();
        return more > 0 ? Stream.concat(named, Stream.of(texts.say("trash.discard.more", more))) : named;
    }

    private Stream<String> seen(Call call, PageContext frame, Loss loss) {
        return loss.published() == 0
                ? Stream.empty()
                : Stream.of(words.say(call.site(), kind(frame), "trash.discard.seen", loss.published()));
    }

    private Mono<ServerResponse> discard(Call call, PageContext frame) {
        return trash.discard(call.site(), frame.head().page().id(), call.may(Action.CONTENT_PUBLISH), call.who())
                .flatMap(outcome -> switch (outcome) {
                    case Discarding.Done(int pages) -> done(call, frame, pages);
                    case Discarding.Home _ -> refuse(call, frame, "trash.home");
                    case Discarding.Public _ -> refuse(call, frame, "trash.public");
                    case Discarding.Scheduled _ -> refuse(call, frame, "trash.scheduled");
                    case Discarding.Missing _ -> call.missing();
                });
    }

    private Mono<ServerResponse> done(Call call, PageContext frame, int pages) {
        String list = switch (frame.head().page().kind()) {
            case PAGE, ARTICLES -> PageAddress.pages(call.site());
            case ARTICLE -> PageAddress.articles(call.site());
            case SECTION -> PageAddress.sections(call.site());
        };
        Flash.Act back = new Flash.Act(
                TrashAddress.one(call.site(), frame.head().page().id()),
                texts.say("trash.back"),
                Map.of(TrashRestorationResource.BACK, "oui"));
        return call.seeOther(
                list,
                new Flash(
                        Flash.Kind.SUCCESS,
                        words.say(
                                kind(frame),
                                "trash.discarded",
                                frame.head().revision().title()),
                        texts.say(
                                pages == 1 ? "trash.discarded.one" : "trash.discarded.many",
                                pages,
                                Trash.KEPT.toDays()),
                        back));
    }
}
