package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.page.form.TypedOrigins;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.draft.Saving;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Stage;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.template.Starting;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import fr.gouv.anct.minisites.content.version.Choice;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Saves the submitted page; after a concurrent save, shows what each author has changed and merges both versions. */
@Component
class SavingDesk {

    private static final String AGAINST = "against";
    /** Fields of the merge form that are not input of the page. */
    private static final Set<String> OURS = Set.of(AGAINST, "_csrf", PageResource.THEN);

    private final PageFrames frames;
    private final Drafts drafts;
    private final Starting starting;
    private final PageTargets links;
    private final BlockCodec codec;
    private final PageCheck check;
    private final MergeViews views;
    private final PageNotices notices;
    private final WorkDesk work;
    private final Screens screens;
    private final KindWords kinds;
    private final PublicationWorkflow reviews;
    private final Texts texts;

    SavingDesk(
            PageFrames frames,
            Drafts drafts,
            Starting starting,
            PageTargets links,
            BlockCodec codec,
            PageCheck check,
            MergeViews views,
            PageNotices notices,
            WorkDesk work,
            Screens screens,
            KindWords kinds,
            PublicationWorkflow reviews,
            Texts texts) {
        this.frames = frames;
        this.drafts = drafts;
        this.starting = starting;
        this.links = links;
        this.codec = codec;
        this.check = check;
        this.views = views;
        this.notices = notices;
        this.work = work;
        this.screens = screens;
        this.kinds = kinds;
        this.reviews = reviews;
        this.texts = texts;
    }

    /** Saves the input; 409 with the differences after a concurrent save. */
    Mono<ServerResponse> save(Call call, PageContext frame, TypedPage typed, Revision mine) {
        return save(call, frame, typed.base(), mine, mine, saved(frame, mine));
    }

    private Flash saved(PageContext frame, Revision mine) {
        PageKind kind = frame.head().page().kind();
        if (mine.body().stream().anyMatch(IncompleteBlock.class::isInstance)) {
            return new Flash(Flash.Kind.WARNING, texts.say("page.saved"), kinds.say(kind, "page.saved.incomplete"));
        }
        String online = frame.head().publishedRevision() == null ? "page.saved.draft" : "page.saved.online";
        return new Flash(Flash.Kind.SUCCESS, texts.say("page.saved"), kinds.say(kind, online));
    }

    /**
     * Saves a revision.
     *
     * @param from number of the newest revision that its author knows of
     * @param mine the author's input, shown when there is a newer revision
     */
    private Mono<ServerResponse> save(
            Call call, PageContext frame, int from, Revision revision, Revision mine, Flash saved) {
        return TypedPage.read(call.form())
                .flatMap(sent -> starting.save(
                        call.site(),
                        frame.head().page().id(),
                        from,
                        revision,
                        sent.comment().isEmpty() ? null : sent.comment(),
                        sent.blocks().origins(),
                        call.who()))
                .flatMap(saving -> switch (saving) {
                    case Saving.Saved(Head head) -> older(head, saved).flatMap(flash -> done(call, head, flash));
                    case Saving.Unchanged(Head head) ->
                        done(call, head, new Flash(Flash.Kind.INFO, texts.say("page.unchanged"), ""));
                    case Saving.Conflict(Head head) -> tell(call, frames.frame(call, head), mine);
                    case Saving.Missing _ -> left(call, frame);
                });
    }

    /** Adds to the message that the version submitted for review, or scheduled for publication, is older. */
    private Mono<Flash> older(Head head, Flash saved) {
        return reviews.standing(head.page().id())
                .map(standing -> Stream.concat(Stream.of(saved.text()), older(head, standing))
                        .collect(Collectors.joining(" ")))
                .map(text -> new Flash(saved.kind(), saved.title(), text))
                .defaultIfEmpty(saved);
    }

    private Stream<String> older(Head head, Standing standing) {
        Stream<String> submitted =
                standing.stage() instanceof Stage.Stale ? Stream.of(texts.say("page.saved.submitted")) : Stream.empty();
        Stream<String> planned = Stream.ofNullable(standing.planned())
                .filter(version -> !version.revision().equals(head.revisionId()))
                .map(version -> texts.say("page.saved.planned", Moments.day(version.at()), Moments.time(version.at())));
        return Stream.concat(submitted, planned);
    }

    /** The page went to the trash meanwhile: redirects to its screen, which reports where it is, with the input. */
    private Mono<ServerResponse> left(Call call, PageContext frame) {
        UUID page = frame.head().page().id();
        return replace(call, page).then(Mono.defer(() -> call.seeOther(PageAddress.page(call.site(), page))));
    }

    private Mono<Instant> replace(Call call, UUID page) {
        return TypedPage.read(call.form()).flatMap(typed -> work.replace(call, page, typed));
    }

    private Mono<ServerResponse> done(Call call, Head head, Flash flash) {
        UUID page = head.page().id();
        return work.forget(call, page)
                .then(Mono.defer(() -> call.seeOther(PageAddress.page(call.site(), page), flash)));
    }

    /**
     * Shows the conflict.
     *
     * @param frame of the newest revision
     */
    private Mono<ServerResponse> tell(Call call, PageContext frame, Revision mine) {
        return merging(call, frame.head(), mine, Map.of())
                .delayUntil(_ -> replace(call, frame.head().page().id()))
                .flatMap(merging -> show(HttpStatus.CONFLICT, call, frame, merging, Map.of()));
    }

    /** Saves the merge with the chosen sides; 409 again after another concurrent save. */
    Mono<ServerResponse> settle(Call call, PageContext frame, Revision mine) {
        if (TypedPage.number(call.field(AGAINST)) != frame.head().number()) {
            return tell(call, frame, mine);
        }
        return merging(call, frame.head(), mine, choices(call))
                .flatMap(merging -> merging.merge().settled()
                        ? checked(call, frame, merging)
                        : show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                call,
                                frame,
                                merging,
                                merging.problems(conflict -> conflict.chosen() == null, "page.problem.unchosen")));
    }

    private Mono<PageMerge> merging(Call call, Head theirs, Revision mine, Map<String, Choice> choices) {
        return TypedPage.read(call.form())
                .flatMap(typed -> drafts.numbered(theirs.page().id(), typed.base())
                        .defaultIfEmpty(theirs)
                        .flatMap(started -> ParsingThreads.run(() ->
                                PageMerge.of(started, theirs, mine, TypedOrigins.of(typed.blocks()), choices, codec))));
    }

    private static Map<String, Choice> choices(Call call) {
        Map<String, Choice> choices = new HashMap<>();
        call.form().toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(MergeViews.CHOICE)) {
                Choice.of(value).ifPresent(choice -> choices.put(name.substring(MergeViews.CHOICE.length()), choice));
            }
        });
        return choices;
    }

    /** Two texts within the length limit may exceed it together. */
    private Mono<ServerResponse> checked(Call call, PageContext frame, PageMerge merging) {
        Revision together = merging.merge().revision();
        return links.addresses(TypedPage.references(together))
                .flatMap(addresses ->
                        ParsingThreads.run(() -> TypedPage.of(frame.head().number(), together, codec, addresses)))
                .flatMap(typed -> check.check(typed, frame.head().page().kind(), together))
                .flatMap(checked -> checked.problems().isEmpty() && !tooLong(merging, checked)
                        ? merged(call, frame, checked.revision(), merging.wanted())
                        : show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                call,
                                frame,
                                merging,
                                merging.problems(
                                        conflict -> conflict.chosen() == Choice.BOTH, "page.problem.together")));
    }

    private static boolean tooLong(PageMerge merging, PageCheck.Checked checked) {
        return merging.merge().conflicts().stream().anyMatch(conflict -> conflict.chosen() == Choice.BOTH)
                && checked.incomplete().containsValue("page.problem.long");
    }

    private Mono<ServerResponse> merged(Call call, PageContext frame, Revision together, Revision mine) {
        Flash saved = new Flash(Flash.Kind.SUCCESS, texts.say("page.merged"), texts.say("page.merged.text"));
        return save(call, frame, frame.head().number(), together, mine, saved);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, PageContext frame, PageMerge merging, Map<String, String> problems) {
        BlockReferences held =
                TypedPage.references(frame.head().revision()).and(TypedPage.references(merging.wanted()));
        return links.addresses(held)
                .flatMap(addresses -> ParsingThreads.run(() -> views.screen(
                        frame,
                        call.who(),
                        merging,
                        hidden(call, frame),
                        PageAddress.page(call.site(), frame.head().page().id()),
                        problems,
                        addresses)))
                .flatMap(screen -> screens.show(status, call, frame.heading().erroneous(status.isError()), screen))
                .onErrorResume(
                        OversizedPageException.class,
                        _ -> screens.show(
                                HttpStatus.CONFLICT,
                                call,
                                frame.heading().erroneous(true),
                                notices.unmergeable(frame)));
    }

    private static List<Hidden> hidden(Call call, PageContext frame) {
        Stream<Hidden> typed = call.form().entrySet().stream()
                .filter(field ->
                        !OURS.contains(field.getKey()) && !field.getKey().startsWith(MergeViews.CHOICE))
                .flatMap(field -> field.getValue().stream().map(value -> new Hidden(field.getKey(), value)));
        return Stream.concat(
                        typed,
                        Stream.of(
                                new Hidden(AGAINST, String.valueOf(frame.head().number()))))
                .toList();
    }
}
