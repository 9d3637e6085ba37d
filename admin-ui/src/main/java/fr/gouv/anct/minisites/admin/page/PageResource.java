package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.MediaRef;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.draft.Saving;
import fr.gouv.anct.minisites.content.draft.Writing;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The content of a page: read, written, saved. */
@Component
class PageResource implements Resource {

    private static final String THEN = "then";
    private static final String SAVE = "save";
    private static final String OVERWRITE = "overwrite";

    private final PageFrames frames;
    private final Drafts drafts;
    private final Writing writing;
    private final PageTargets links;
    private final BlockCodec codec;
    private final PageCheck check;
    private final PageViews views;
    private final Screens screens;
    private final Texts texts;

    PageResource(
            PageFrames frames,
            Drafts drafts,
            Writing writing,
            PageTargets links,
            BlockCodec codec,
            PageCheck check,
            PageViews views,
            Screens screens,
            Texts texts) {
        this.frames = frames;
        this.drafts = drafts;
        this.writing = writing;
        this.links = links;
        this.codec = codec;
        this.check = check;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PageAddress.PAGE, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PageAddress.PAGE, new Guard.OfSite(Action.CONTENT_WRITE), this::send));
    }

    private Mono<ServerResponse> show(Call call) {
        return frames.of(call)
                .flatMap(frame ->
                        typed(frame.head()).flatMap(typed -> show(HttpStatus.OK, call, frame, typed, Map.of(), null)));
    }

    private Mono<TypedPage> typed(Head head) {
        BlockReferences held = BlockReferences.of(head.revision().body());
        if (head.revision().image() != null) {
            held = held.and(BlockReferences.of(new MediaRef(head.revision().image())));
        }
        return links.addresses(held).map(addresses -> TypedPage.of(head, codec, addresses));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            PageFrame frame,
            TypedPage typed,
            Map<String, String> problems,
            @Nullable String conflict) {
        return links.offered().flatMap(targets -> {
            PageScreen screen = views.screen(frame, typed, problems, targets, address(call, frame), notice(call));
            return screens.show(
                    status,
                    call,
                    frame.heading().erroneous(!problems.isEmpty()),
                    conflict == null ? screen : screen.overtaken(conflict));
        });
    }

    private static String address(Call call, PageFrame frame) {
        return PageAddress.page(call.site(), frame.head().page().id());
    }

    private @Nullable String notice(Call call) {
        if (call.site().readOnly()) {
            return texts.say("page.read-only");
        }
        return call.may(Action.CONTENT_WRITE) ? null : texts.say("page.not-a-writer");
    }

    private Mono<ServerResponse> send(Call call) {
        TypedPage typed = TypedPage.of(call.form());
        String button = call.field(THEN);
        return frames.of(call).flatMap(frame -> switch (button) {
            case SAVE -> save(call, frame, typed, typed.base());
            case OVERWRITE -> save(call, frame, typed, TypedPage.number(call.field("against")));
            default ->
                show(
                        HttpStatus.OK,
                        call,
                        frame,
                        typed.with(typed.blocks().after(button, call.field("type"))),
                        Map.of(),
                        null);
        });
    }

    /** @param from the number of the newest revision that its author knows of */
    private Mono<ServerResponse> save(Call call, PageFrame frame, TypedPage typed, int from) {
        return base(frame.head(), typed)
                .flatMap(base -> check.check(typed, base))
                .flatMap(checked -> checked.problems().isEmpty()
                        ? save(call, frame, typed, from, checked)
                        : show(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, checked.problems(), null));
    }

    /** What the form started from, which is not the newest when somebody saved meanwhile. */
    private Mono<Head> base(Head head, TypedPage typed) {
        return typed.base() == head.number()
                ? Mono.just(head)
                : drafts.numbered(head.page().id(), typed.base()).defaultIfEmpty(head);
    }

    private Mono<ServerResponse> save(
            Call call, PageFrame frame, TypedPage typed, int from, PageCheck.Checked checked) {
        String comment = typed.comment().isEmpty() ? null : typed.comment();
        return writing.save(call.site(), frame.head().page().id(), from, checked.revision(), comment, call.who())
                .flatMap(saving -> switch (saving) {
                    case Saving.Saved _ -> call.seeOther(address(call, frame), saved(frame.head()));
                    case Saving.Unchanged _ ->
                        call.seeOther(
                                address(call, frame), new Flash(Flash.Kind.INFO, texts.say("page.unchanged"), ""));
                    case Saving.Conflict(Head head) ->
                        show(
                                HttpStatus.CONFLICT,
                                call,
                                frames.frame(call, head),
                                typed,
                                Map.of(),
                                texts.say("page.conflict", head.author(), Moments.time(head.at())));
                    case Saving.Missing _ -> call.missing();
                });
    }

    private Flash saved(Head before) {
        String text = before.publishedRevision() == null ? "page.saved.draft" : "page.saved.online";
        return new Flash(Flash.Kind.SUCCESS, texts.say("page.saved"), texts.say(text));
    }
}
