package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.difference.Changes;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.page.WorkingCopyDisposal;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Saving;
import fr.gouv.anct.minisites.content.template.Starting;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.version.Comparison;
import fr.gouv.anct.minisites.content.version.WordComparison;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows what a new template version changes in a page; applied as a draft or declined, never automatically. */
@Component
class UpdateResource implements Resource {

    static final String VERSION = "version";
    static final String REVISION = "revision";

    private static final String PATTERN = PageAddress.PAGE + TemplateAddress.UPDATE;

    private final PageFrames frames;
    private final Starting starting;
    private final WorkingCopyDisposal unsaved;
    private final Changes changes;
    private final BlockCodec codec;
    private final Screens screens;
    private final Texts texts;

    UpdateResource(
            PageFrames frames,
            Starting starting,
            WorkingCopyDisposal unsaved,
            Changes changes,
            BlockCodec codec,
            Screens screens,
            Texts texts) {
        this.frames = frames;
        this.starting = starting;
        this.unsaved = unsaved;
        this.changes = changes;
        this.codec = codec;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(PATTERN, write, call -> frames.of(call).flatMap(frame -> show(call, frame))),
                Route.post(PATTERN + "/application", write, call -> decided(call, this::apply)),
                Route.post(PATTERN + "/refus", write, call -> decided(call, this::decline)));
    }

    private static String address(Call call, PageContext frame) {
        return PageAddress.page(call.site(), frame.head().page().id());
    }

    private Mono<ServerResponse> show(Call call, PageContext frame) {
        UUID page = frame.head().page().id();
        return starting.updates(call.site(), page)
                .zipWith(unsaved.lost(call, page, "template.update.given-up").defaultIfEmpty(""))
                .flatMap(found -> ParsingThreads.run(
                        () -> screen(call, frame, found.getT1(), found.getT2().isEmpty() ? null : found.getT2())))
                .flatMap(screen -> screens.show(
                        call,
                        Heading.of(texts.say(
                                        screen.updates().isEmpty()
                                                ? "template.update.none.title"
                                                : "template.update.title"))
                                .below(
                                        call.site().name(),
                                        "/sites/" + call.site().slug())
                                .below(frame.head().revision().title(), address(call, frame)),
                        screen));
    }

    private UpdateScreen screen(Call call, PageContext frame, List<TemplateUpdate> updates, @Nullable String lost) {
        WordComparison words = new WordComparison();
        return new UpdateScreen(
                frame.header(),
                updates.stream()
                        .map(update -> shown(call, frame, update, words))
                        .toList(),
                lost,
                address(call, frame));
    }

    private UpdateScreen.Update shown(Call call, PageContext frame, TemplateUpdate update, WordComparison words) {
        Comparison difference = Comparison.between(update.head().revision(), update.revision(), words, codec);
        String template = update.use().template().toString();
        String own = address(call, frame) + TemplateAddress.UPDATE;
        return new UpdateScreen.Update(
                "u" + template.substring(template.length() - 12),
                texts.say(
                        "template.update.name." + update.use().kind().code(),
                        update.use().name()),
                difference.none() ? texts.say("template.update.same") : null,
                changes.blocks("u" + template.substring(template.length() - 12) + "-", difference.blocks()),
                own + "/application",
                own + "/refus",
                List.of(
                        new Hidden(TemplateAddress.TEMPLATE, template),
                        new Hidden(VERSION, String.valueOf(update.use().to())),
                        new Hidden(REVISION, String.valueOf(update.head().number()))));
    }

    private interface Decision {
        Mono<ServerResponse> of(Call call, PageContext frame, TemplateUpdate update);
    }

    /** Returns the displayed update, provided that neither the page nor the template has changed since. */
    private Mono<ServerResponse> decided(Call call, Decision decision) {
        return frames.of(call)
                .flatMap(frame -> Mono.justOrEmpty(CanonicalUuid.read(call.field(TemplateAddress.TEMPLATE)))
                        .flatMap(template ->
                                starting.update(call.site(), frame.head().page().id(), template))
                        .filter(update -> seen(call, update))
                        .map(update -> decision.of(call, frame, update))
                        .switchIfEmpty(Mono.fromSupplier(() -> overtaken(call, frame)))
                        .flatMap(Function.identity()));
    }

    private static boolean seen(Call call, TemplateUpdate update) {
        return call.field(VERSION).equals(String.valueOf(update.use().to()))
                && call.field(REVISION).equals(String.valueOf(update.head().number()));
    }

    private Mono<ServerResponse> overtaken(Call call, PageContext frame) {
        return call.seeOther(
                address(call, frame) + TemplateAddress.UPDATE,
                new Flash(
                        Flash.Kind.WARNING,
                        texts.say("template.update.overtaken"),
                        texts.say("template.update.overtaken.text")));
    }

    private Mono<ServerResponse> apply(Call call, PageContext frame, TemplateUpdate update) {
        String comment = texts.say("template.update.comment", update.use().name());
        return starting.apply(call.site(), update, comment, call.who()).flatMap(saving -> switch (saving) {
            case Saving.Saved _ ->
                unsaved.drop(call, frame.head().page().id(), applied())
                        .flatMap(flash -> call.seeOther(address(call, frame), flash));
            case Saving.Unchanged _ -> call.seeOther(address(call, frame), applied());
            case Saving.Conflict _ -> overtaken(call, frame);
            case Saving.Missing _ -> call.missing();
        });
    }

    private Flash applied() {
        return new Flash(
                Flash.Kind.SUCCESS, texts.say("template.update.applied"), texts.say("template.update.applied.text"));
    }

    private Mono<ServerResponse> decline(Call call, PageContext frame, TemplateUpdate update) {
        return starting.decline(call.site(), update, call.who())
                .then(Mono.defer(() -> call.seeOther(
                        address(call, frame),
                        new Flash(
                                Flash.Kind.INFO,
                                texts.say("template.update.declined"),
                                texts.say("template.update.declined.text")))));
    }
}
