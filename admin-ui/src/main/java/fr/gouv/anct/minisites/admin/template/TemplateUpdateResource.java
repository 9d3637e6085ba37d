package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.layout.ScreenHeading;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.WorkingCopyDisposal;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.WordDiffCache;
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
class TemplateUpdateResource implements BackOfficeResource {

    static final String VERSION = "version";
    static final String REVISION = "revision";

    private static final String PATTERN = PageUrls.PAGE + TemplateUrls.UPDATE;

    private final PageContexts frames;
    private final TemplateUpdates starting;
    private final WorkingCopyDisposal unsaved;
    private final DifferenceViewFactory changes;
    private final BlockCodec codec;
    private final ScreenResponses screens;
    private final Messages texts;

    TemplateUpdateResource(
            PageContexts frames,
            TemplateUpdates starting,
            WorkingCopyDisposal unsaved,
            DifferenceViewFactory changes,
            BlockCodec codec,
            ScreenResponses screens,
            Messages texts) {
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

    private static String address(AdmittedRequest call, PageContext frame) {
        return PageUrls.page(call.site(), frame.head().page().id());
    }

    private Mono<ServerResponse> show(AdmittedRequest call, PageContext frame) {
        UUID page = frame.head().page().id();
        return starting.updates(call.site(), page)
                .zipWith(unsaved.lost(call, page, "template.update.given-up").defaultIfEmpty(""))
                .flatMap(found -> ParsingThreads.run(
                        () -> screen(call, frame, found.getT1(), found.getT2().isEmpty() ? null : found.getT2())))
                .flatMap(screen -> screens.show(
                        call,
                        ScreenHeading.of(texts.get(
                                        screen.updates().isEmpty()
                                                ? "template.update.none.title"
                                                : "template.update.title"))
                                .below(
                                        call.site().name(),
                                        "/sites/" + call.site().slug())
                                .below(frame.head().revision().title(), address(call, frame)),
                        screen));
    }

    private TemplateUpdateScreen screen(
            AdmittedRequest call, PageContext frame, List<TemplateUpdate> updates, @Nullable String lost) {
        WordDiffCache words = new WordDiffCache();
        return new TemplateUpdateScreen(
                frame.header(),
                updates.stream()
                        .map(update -> shown(call, frame, update, words))
                        .toList(),
                lost,
                address(call, frame));
    }

    private TemplateUpdateScreen.Update shown(
            AdmittedRequest call, PageContext frame, TemplateUpdate update, WordDiffCache words) {
        RevisionDiff difference = RevisionDiff.between(update.head().revision(), update.revision(), words, codec);
        String template = update.use().template().toString();
        String own = address(call, frame) + TemplateUrls.UPDATE;
        return new TemplateUpdateScreen.Update(
                "u" + template.substring(template.length() - 12),
                texts.get(
                        "template.update.name." + update.use().kind().code(),
                        update.use().name()),
                difference.none() ? texts.get("template.update.same") : null,
                changes.blocks("u" + template.substring(template.length() - 12) + "-", difference.blocks()),
                own + "/application",
                own + "/refus",
                List.of(
                        new HiddenField(TemplateUrls.TEMPLATE, template),
                        new HiddenField(VERSION, String.valueOf(update.use().to())),
                        new HiddenField(REVISION, String.valueOf(update.head().number()))));
    }

    private interface Decision {
        Mono<ServerResponse> of(AdmittedRequest call, PageContext frame, TemplateUpdate update);
    }

    /** Returns the displayed update, provided that neither the page nor the template has changed since. */
    private Mono<ServerResponse> decided(AdmittedRequest call, Decision decision) {
        return frames.of(call).flatMap(frame -> decided(call, frame, decision));
    }

    private Mono<ServerResponse> decided(AdmittedRequest call, PageContext frame, Decision decision) {
        return Mono.justOrEmpty(CanonicalUuid.read(call.field(TemplateUrls.TEMPLATE)))
                .flatMap(template ->
                        starting.update(call.site(), frame.head().page().id(), template))
                .filter(update -> seen(call, update))
                .map(update -> decision.of(call, frame, update))
                .switchIfEmpty(Mono.fromSupplier(() -> overtaken(call, frame)))
                .flatMap(Function.identity());
    }

    private static boolean seen(AdmittedRequest call, TemplateUpdate update) {
        return call.field(VERSION).equals(String.valueOf(update.use().to()))
                && call.field(REVISION).equals(String.valueOf(update.head().number()));
    }

    private Mono<ServerResponse> overtaken(AdmittedRequest call, PageContext frame) {
        return call.seeOther(
                address(call, frame) + TemplateUrls.UPDATE,
                new Flash(
                        Flash.Kind.WARNING,
                        texts.get("template.update.overtaken"),
                        texts.get("template.update.overtaken.text")));
    }

    private Mono<ServerResponse> apply(AdmittedRequest call, PageContext frame, TemplateUpdate update) {
        String comment = texts.get("template.update.comment", update.use().name());
        return starting.apply(call.site(), update, comment, call.actor()).flatMap(saving -> switch (saving) {
            case SaveResult.Saved _ -> answerApplied(call, frame);
            case SaveResult.Unchanged _ -> call.seeOther(address(call, frame), applied());
            case SaveResult.Conflict _ -> overtaken(call, frame);
            case SaveResult.Missing _ -> call.notFound();
        });
    }

    private Mono<ServerResponse> answerApplied(AdmittedRequest call, PageContext frame) {
        return unsaved.drop(call, frame.head().page().id(), applied())
                .flatMap(flash -> call.seeOther(address(call, frame), flash));
    }

    private Flash applied() {
        return new Flash(
                Flash.Kind.SUCCESS, texts.get("template.update.applied"), texts.get("template.update.applied.text"));
    }

    private Mono<ServerResponse> decline(AdmittedRequest call, PageContext frame, TemplateUpdate update) {
        return starting.decline(call.site(), update, call.actor())
                .then(Mono.defer(() -> call.seeOther(
                        address(call, frame),
                        new Flash(
                                Flash.Kind.INFO,
                                texts.get("template.update.declined"),
                                texts.get("template.update.declined.text")))));
    }
}
