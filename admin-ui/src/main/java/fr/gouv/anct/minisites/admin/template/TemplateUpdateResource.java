package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.WorkingCopyDisposal;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import fr.gouv.anct.minisites.content.template.TemplateUsage;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.WordDiffCache;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.Tenant;
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

    private static final Path.Two<Tenant, UUID> APPLICATION = Paths.TEMPLATE_UPDATE.at("/application");
    private static final Path.Two<Tenant, UUID> REFUSAL = Paths.TEMPLATE_UPDATE.at("/refus");
    private static final String TEMPLATE = "template";
    private static final String VERSION = "version";
    private static final String REVISION = "revision";

    private final PageContexts contexts;
    private final TemplateUpdates updates;
    private final WorkingCopyDisposal disposal;
    private final DifferenceViewFactory differences;
    private final BlockCodec codec;

    TemplateUpdateResource(
            PageContexts contexts,
            TemplateUpdates updates,
            WorkingCopyDisposal disposal,
            DifferenceViewFactory differences,
            BlockCodec codec) {
        this.contexts = contexts;
        this.updates = updates;
        this.disposal = disposal;
        this.differences = differences;
        this.codec = codec;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        Paths.TEMPLATE_UPDATE,
                        write,
                        request -> contexts.of(request).flatMap(context -> show(request, context))),
                Route.post(APPLICATION, write, request -> decided(request, this::apply)),
                Route.post(REFUSAL, write, request -> decided(request, this::decline)));
    }

    /**
     * The pending template updates of a page.
     *
     * @param updates empty when there is nothing to decide
     * @param unsaved notice that the reader's unsaved changes are included in an update; null where there are none
     */
    record UpdateScreen(
            Tenant site,
            UUID page,
            PageHeader header,
            List<Update> updates,
            @Nullable String unsaved) implements Screen {

        public String pageHref() {
            return Paths.PAGE.link(site, page);
        }

        public String applyHref() {
            return APPLICATION.link(site, page);
        }

        public String declineHref() {
            return REFUSAL.link(site, page);
        }

        @Override
        public String template() {
            return "template/update";
        }
    }

    /**
     * An update.
     *
     * @param revision number of the page's revision that it starts from
     * @param same whether the page would not change
     */
    record Update(TemplateUsage use, int revision, boolean same, List<DifferenceView> blocks) {

        /** Id of its title, unique on the screen. */
        public String id() {
            return id(use);
        }

        static String id(TemplateUsage use) {
            String template = use.template().toString();
            return "u" + template.substring(template.length() - 12);
        }

        /** Returns the displayed state, sent with the decision. */
        public List<HiddenField> hidden() {
            return List.of(
                    new HiddenField(TEMPLATE, use.template().toString()),
                    new HiddenField(VERSION, String.valueOf(use.to())),
                    new HiddenField(REVISION, String.valueOf(revision)));
        }
    }

    private static UUID page(PageContext context) {
        return context.head().page().id();
    }

    private static String address(AdmittedRequest request, PageContext context) {
        return Paths.PAGE.link(request.site(), page(context));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return updates.updates(request.site(), page(context))
                .zipWith(disposal.lost(request, page(context), "template.update.given-up")
                        .defaultIfEmpty(""))
                .flatMap(found -> ParsingThreads.run(() ->
                        screen(request, context, found.getT1(), found.getT2().isEmpty() ? null : found.getT2())))
                .flatMap(screen -> request.show(
                        request.heading(
                                        screen.updates().isEmpty()
                                                ? "template.update.none.title"
                                                : "template.update.title")
                                .below(context.head().revision().title(), address(request, context)),
                        screen));
    }

    private UpdateScreen screen(
            AdmittedRequest request, PageContext context, List<TemplateUpdate> found, @Nullable String lost) {
        WordDiffCache words = new WordDiffCache();
        return new UpdateScreen(
                request.site(),
                page(context),
                context.header(),
                found.stream().map(update -> shown(update, words)).toList(),
                lost);
    }

    private Update shown(TemplateUpdate update, WordDiffCache words) {
        RevisionDiff difference = RevisionDiff.between(update.head().revision(), update.revision(), words, codec);
        return new Update(
                update.use(),
                update.head().number(),
                difference.none(),
                differences.blocks(Update.id(update.use()) + "-", difference.blocks()));
    }

    private interface Decision {
        Mono<ServerResponse> of(AdmittedRequest request, PageContext context, TemplateUpdate update);
    }

    /** Returns the displayed update, provided that neither the page nor the template has changed since. */
    private Mono<ServerResponse> decided(AdmittedRequest request, Decision decision) {
        return contexts.of(request).flatMap(context -> decided(request, context, decision));
    }

    private Mono<ServerResponse> decided(AdmittedRequest request, PageContext context, Decision decision) {
        return Mono.justOrEmpty(CanonicalUuid.read(request.field(TEMPLATE)))
                .flatMap(template -> updates.update(request.site(), page(context), template))
                .filter(update -> isCurrent(request, update))
                .map(update -> decision.of(request, context, update))
                .switchIfEmpty(Mono.fromSupplier(() -> overtaken(request, context)))
                .flatMap(Function.identity());
    }

    private static boolean isCurrent(AdmittedRequest request, TemplateUpdate update) {
        return request.field(VERSION).equals(String.valueOf(update.use().to()))
                && request.field(REVISION).equals(String.valueOf(update.head().number()));
    }

    private static Mono<ServerResponse> overtaken(AdmittedRequest request, PageContext context) {
        return request.seeOther(
                Paths.TEMPLATE_UPDATE.link(request.site(), page(context)),
                request.flash(Flash.Kind.WARNING, "template.update.overtaken"));
    }

    private Mono<ServerResponse> apply(AdmittedRequest request, PageContext context, TemplateUpdate update) {
        String comment = request.message("template.update.comment", update.use().name());
        return updates.apply(request.site(), update, comment, request.actor()).flatMap(result -> switch (result) {
            case SaveResult.Saved _ -> answerApplied(request, context);
            case SaveResult.Unchanged _ -> request.seeOther(address(request, context), applied(request));
            case SaveResult.Conflict _ -> overtaken(request, context);
            case SaveResult.Missing _ -> request.notFound();
        });
    }

    private Mono<ServerResponse> answerApplied(AdmittedRequest request, PageContext context) {
        return disposal.drop(request, page(context), applied(request))
                .flatMap(flash -> request.seeOther(address(request, context), flash));
    }

    private static Flash applied(AdmittedRequest request) {
        return request.success("template.update.applied");
    }

    private Mono<ServerResponse> decline(AdmittedRequest request, PageContext context, TemplateUpdate update) {
        return updates.decline(request.site(), update, request.actor())
                .then(Mono.defer(() -> request.seeOther(
                        address(request, context), request.flash(Flash.Kind.INFO, "template.update.declined"))));
    }
}
