package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.content.PageTermValidator;
import fr.gouv.anct.minisites.admin.content.TrashedTargets;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFindings;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.page.WorkingCopyStatus;
import fr.gouv.anct.minisites.admin.page.editor.EditorChecks.Trigger;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageCursorListing;
import fr.gouv.anct.minisites.content.tree.Tag;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses with the form of a page and everything shown beside it. */
@Component
class PageFormResponses {

    /** Maximum number of tags that are offered, by name. */
    private static final int TAGS = 500;

    private static final int COLLECTIONS = 500;

    private final EditorChecks checks;
    private final PageCursorListing listing;
    private final LinkResolution links;
    private final PageInputValidator validator;
    private final PageScreenFactory views;
    private final WorkingCopyEditing editing;
    private final WorkingCopyLabels labels;
    private final ReadOnlyReasons reasons;
    private final PageTemplates templates;
    private final Vocabularies vocabularies;
    private final Territories territories;
    private final PageTermValidator terms;

    PageFormResponses(
            EditorChecks checks,
            PageCursorListing listing,
            LinkResolution links,
            PageInputValidator validator,
            PageScreenFactory views,
            WorkingCopyEditing editing,
            WorkingCopyLabels labels,
            ReadOnlyReasons reasons,
            PageTemplates templates,
            Vocabularies vocabularies,
            Territories territories,
            PageTermValidator terms) {
        this.checks = checks;
        this.listing = listing;
        this.links = links;
        this.validator = validator;
        this.views = views;
        this.editing = editing;
        this.labels = labels;
        this.reasons = reasons;
        this.templates = templates;
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.terms = terms;
    }

    /** Shows the form with the given input. */
    Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            PageInput input,
            Map<String, String> problems,
            WorkingCopyStatus workingCopyStatus) {
        return Mono.zip(
                        links.offered(),
                        editing.present(request, context.head().page().id()),
                        found(request, context, input, workingCopyStatus),
                        templates.offered(TemplateKind.SECTION),
                        editing.decided(request, context.head().page().id()),
                        validator.severalNamed(
                                input, problems.values(), context.head().revision()),
                        withTrashedTargets(request, input),
                        offered(context.head().page().kind(), input))
                .flatMap(found -> ParsingThreads.run(() -> views.screen(
                        context,
                        found.getT7(),
                        problems,
                        found.getT6(),
                        found.getT1(),
                        request.site(),
                        reasons.of(request, context, workingCopyStatus.holds()),
                        reasons.of(request, context, false) != null
                                ? null
                                : labels.view(
                                        request,
                                        context.head().page(),
                                        workingCopyStatus,
                                        found.getT2(),
                                        found.getT5()),
                        found.getT3(),
                        found.getT4(),
                        found.getT8(),
                        NextStep.offered(request))))
                .flatMap(screen -> request.screens()
                        .show(status, request, context.heading().erroneous(!problems.isEmpty()), screen))
                .onErrorResume(OversizedPageException.class, _ -> oversized(request, context));
    }

    private Mono<PageScreenFactory.Offered> offered(PageKind kind, PageInput input) {
        Mono<List<String>> tags = listing.tags(null, TAGS)
                .map(found -> found.stream().map(Tag::name).toList());
        return kind.isClassified()
                ? Mono.zip(
                                tags,
                                listing.collections(COLLECTIONS),
                                vocabularies.terms(),
                                territories.find(input.termList()),
                                terms.typedTerritories(input))
                        .map(of -> new PageScreenFactory.Offered(
                                of.getT1(), of.getT2(), of.getT3(), of.getT4(), of.getT5()))
                : tags.map(PageScreenFactory.Offered::tags);
    }

    /** Returns the input with the titles of the pages in the trash that it refers to. */
    private Mono<PageInput> withTrashedTargets(AdmittedRequest request, PageInput input) {
        Set<UUID> referred = TrashedTargets.referred(input.blocks());
        return referred.isEmpty()
                ? Mono.just(input)
                : links.titles(referred)
                        .map(titles ->
                                input.with(new TrashedTargets(titles, request.messages()).shown(input.blocks())));
    }

    /** Replaces a form that is too large to be rendered: one stored before the limits existed, or a refused one. */
    private static Mono<ServerResponse> oversized(AdmittedRequest request, PageContext context) {
        boolean sent = request.request().method().equals(HttpMethod.POST);
        return request.show(
                sent ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.OK,
                context.heading(),
                ReadOnlyReasons.oversized(request, context, sent));
    }

    private Mono<PageFindings> found(
            AdmittedRequest request, PageContext context, PageInput input, WorkingCopyStatus workingCopyStatus) {
        if (context.discarded() != null) {
            return Mono.just(PageFindings.NONE);
        }
        Draft draft = context.head();
        if (request.field(PageResource.THEN).isEmpty() && !workingCopyStatus.holds()) {
            return checks.of(request.site(), draft, input);
        }
        Mono<PageFindings> found = workingCopyStatus.after().equals(PageResource.CHECK)
                ? checks.of(request.site(), draft, input, Trigger.ASKING)
                : checks.after(request.site(), draft, input, workingCopyStatus.after());
        return found.defaultIfEmpty(PageFindings.NONE);
    }
}
