package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The content of a page: read, written, saved. */
@Component
class PageResource implements Resource {

    static final String THEN = "then";
    private static final String SAVE = "save";
    private static final String MERGE = "merge";

    private final PageFrames frames;
    private final Drafts drafts;
    private final PageTargets links;
    private final BlockCodec codec;
    private final PageCheck check;
    private final PageViews views;
    private final SavingDesk saving;
    private final Screens screens;
    private final Texts texts;

    PageResource(
            PageFrames frames,
            Drafts drafts,
            PageTargets links,
            BlockCodec codec,
            PageCheck check,
            PageViews views,
            SavingDesk saving,
            Screens screens,
            Texts texts) {
        this.frames = frames;
        this.drafts = drafts;
        this.links = links;
        this.codec = codec;
        this.check = check;
        this.views = views;
        this.saving = saving;
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
                        typed(frame.head()).flatMap(typed -> show(HttpStatus.OK, call, frame, typed, Map.of())));
    }

    private Mono<TypedPage> typed(Head head) {
        return links.addresses(TypedPage.references(head.revision()))
                .map(addresses -> TypedPage.of(head, codec, addresses));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, PageFrame frame, TypedPage typed, Map<String, String> problems) {
        return links.offered()
                .map(targets -> views.screen(frame, typed, problems, targets, address(call, frame), notice(call)))
                .flatMap(screen -> screens.show(status, call, frame.heading().erroneous(!problems.isEmpty()), screen));
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
            case SAVE -> checked(call, frame, typed, mine -> saving.save(call, frame, typed, mine));
            case MERGE -> checked(call, frame, typed, mine -> saving.settle(call, frame, mine));
            default ->
                show(
                        HttpStatus.OK,
                        call,
                        frame,
                        typed.with(typed.blocks().after(button, call.field("type"))),
                        Map.of());
        });
    }

    private Mono<ServerResponse> checked(
            Call call, PageFrame frame, TypedPage typed, Function<Revision, Mono<ServerResponse>> right) {
        return base(frame.head(), typed)
                .flatMap(base -> check.check(typed, base.revision()))
                .flatMap(checked -> checked.problems().isEmpty()
                        ? right.apply(checked.revision())
                        : show(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, checked.problems()));
    }

    /** What the form started from, which is not the newest when somebody saved meanwhile. */
    private Mono<Head> base(Head head, TypedPage typed) {
        return typed.base() == head.number()
                ? Mono.just(head)
                : drafts.numbered(head.page().id(), typed.base()).defaultIfEmpty(head);
    }
}
