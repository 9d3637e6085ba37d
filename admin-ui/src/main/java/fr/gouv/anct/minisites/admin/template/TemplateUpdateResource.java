package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
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
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
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

    private final PageContexts contexts;
    private final TemplateUpdates updates;
    private final WorkingCopyDisposal disposal;
    private final DifferenceViewFactory differences;
    private final BlockCodec codec;
    private final ScreenResponses screens;
    private final Messages messages;

    TemplateUpdateResource(
            PageContexts contexts,
            TemplateUpdates updates,
            WorkingCopyDisposal disposal,
            DifferenceViewFactory differences,
            BlockCodec codec,
            ScreenResponses screens,
            Messages messages) {
        this.contexts = contexts;
        this.updates = updates;
        this.disposal = disposal;
        this.differences = differences;
        this.codec = codec;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(PATTERN, write, request -> contexts.of(request).flatMap(context -> show(request, context))),
                Route.post(PATTERN + "/application", write, request -> decided(request, this::apply)),
                Route.post(PATTERN + "/refus", write, request -> decided(request, this::decline)));
    }

    private static String address(AdmittedRequest request, PageContext context) {
        return PageUrls.page(request.site(), context.head().page().id());
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        UUID page = context.head().page().id();
        return updates.updates(request.site(), page)
                .zipWith(
                        disposal.lost(request, page, "template.update.given-up").defaultIfEmpty(""))
                .flatMap(found -> ParsingThreads.run(() ->
                        screen(request, context, found.getT1(), found.getT2().isEmpty() ? null : found.getT2())))
                .flatMap(screen -> screens.show(
                        request,
                        ScreenHeading.of(messages.get(
                                        screen.updates().isEmpty()
                                                ? "template.update.none.title"
                                                : "template.update.title"))
                                .below(
                                        request.site().name(),
                                        "/sites/" + request.site().slug())
                                .below(context.head().revision().title(), address(request, context)),
                        screen));
    }

    private TemplateUpdateScreen screen(
            AdmittedRequest request, PageContext context, List<TemplateUpdate> updates, @Nullable String lost) {
        WordDiffCache words = new WordDiffCache();
        return new TemplateUpdateScreen(
                context.header(),
                updates.stream()
                        .map(update -> shown(request, context, update, words))
                        .toList(),
                lost,
                address(request, context));
    }

    private TemplateUpdateScreen.Update shown(
            AdmittedRequest request, PageContext context, TemplateUpdate update, WordDiffCache words) {
        RevisionDiff difference = RevisionDiff.between(update.head().revision(), update.revision(), words, codec);
        String template = update.use().template().toString();
        String own = address(request, context) + TemplateUrls.UPDATE;
        return new TemplateUpdateScreen.Update(
                "u" + template.substring(template.length() - 12),
                messages.get(
                        "template.update.name." + update.use().kind().code(),
                        update.use().name()),
                difference.none() ? messages.get("template.update.same") : null,
                differences.blocks("u" + template.substring(template.length() - 12) + "-", difference.blocks()),
                own + "/application",
                own + "/refus",
                List.of(
                        new HiddenField(TemplateUrls.TEMPLATE, template),
                        new HiddenField(VERSION, String.valueOf(update.use().to())),
                        new HiddenField(REVISION, String.valueOf(update.head().number()))));
    }

    private interface Decision {
        Mono<ServerResponse> of(AdmittedRequest request, PageContext context, TemplateUpdate update);
    }

    /** Returns the displayed update, provided that neither the page nor the template has changed since. */
    private Mono<ServerResponse> decided(AdmittedRequest request, Decision decision) {
        return contexts.of(request).flatMap(context -> decided(request, context, decision));
    }

    private Mono<ServerResponse> decided(AdmittedRequest request, PageContext context, Decision decision) {
        return Mono.justOrEmpty(CanonicalUuid.read(request.field(TemplateUrls.TEMPLATE)))
                .flatMap(template ->
                        updates.update(request.site(), context.head().page().id(), template))
                .filter(update -> isCurrent(request, update))
                .map(update -> decision.of(request, context, update))
                .switchIfEmpty(Mono.fromSupplier(() -> overtaken(request, context)))
                .flatMap(Function.identity());
    }

    private static boolean isCurrent(AdmittedRequest request, TemplateUpdate update) {
        return request.field(VERSION).equals(String.valueOf(update.use().to()))
                && request.field(REVISION).equals(String.valueOf(update.head().number()));
    }

    private Mono<ServerResponse> overtaken(AdmittedRequest request, PageContext context) {
        return request.seeOther(
                address(request, context) + TemplateUrls.UPDATE,
                new Flash(
                        Flash.Kind.WARNING,
                        messages.get("template.update.overtaken"),
                        messages.get("template.update.overtaken.text")));
    }

    private Mono<ServerResponse> apply(AdmittedRequest request, PageContext context, TemplateUpdate update) {
        String comment = messages.get("template.update.comment", update.use().name());
        return updates.apply(request.site(), update, comment, request.actor()).flatMap(result -> switch (result) {
            case SaveResult.Saved _ -> answerApplied(request, context);
            case SaveResult.Unchanged _ -> request.seeOther(address(request, context), applied());
            case SaveResult.Conflict _ -> overtaken(request, context);
            case SaveResult.Missing _ -> request.notFound();
        });
    }

    private Mono<ServerResponse> answerApplied(AdmittedRequest request, PageContext context) {
        return disposal.drop(request, context.head().page().id(), applied())
                .flatMap(flash -> request.seeOther(address(request, context), flash));
    }

    private Flash applied() {
        return new Flash(
                Flash.Kind.SUCCESS,
                messages.get("template.update.applied"),
                messages.get("template.update.applied.text"));
    }

    private Mono<ServerResponse> decline(AdmittedRequest request, PageContext context, TemplateUpdate update) {
        return updates.decline(request.site(), update, request.actor())
                .then(Mono.defer(() -> request.seeOther(
                        address(request, context),
                        new Flash(
                                Flash.Kind.INFO,
                                messages.get("template.update.declined"),
                                messages.get("template.update.declined.text")))));
    }
}
