package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageForm;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.FormToken;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.version.ConflictChoice;
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
public class PageSaveHandler {

    private static final String AGAINST = "against";
    /** Fields of the merge form that are not input of the page. */
    private static final Set<String> OURS = Set.of(AGAINST, FormToken.FIELD, PageResource.THEN);

    private final PageContexts contexts;
    private final Drafts drafts;
    private final TemplateUpdates updates;
    private final LinkResolution links;
    private final BlockCodec codec;
    private final PageInputValidator validator;
    private final MergeScreenFactory views;
    private final WorkingCopyEditing editing;
    private final SaveMessages messages;
    private final PublicationWorkflow workflow;
    private final NextStepErrors errors;

    PageSaveHandler(
            PageContexts contexts,
            Drafts drafts,
            TemplateUpdates updates,
            LinkResolution links,
            BlockCodec codec,
            PageInputValidator validator,
            MergeScreenFactory views,
            WorkingCopyEditing editing,
            SaveMessages messages,
            PublicationWorkflow workflow,
            NextStepErrors errors) {
        this.contexts = contexts;
        this.drafts = drafts;
        this.updates = updates;
        this.links = links;
        this.codec = codec;
        this.validator = validator;
        this.views = views;
        this.editing = editing;
        this.messages = messages;
        this.workflow = workflow;
        this.errors = errors;
    }

    /** Saves the input; 409 with the differences after a concurrent save. */
    public Mono<ServerResponse> save(AdmittedRequest request, PageContext context, PageInput input, Revision mine) {
        return save(request, context, input.base(), mine, mine, messages.saved(request, context, mine));
    }

    /**
     * Saves a revision.
     *
     * @param from number of the newest revision that its author knows of
     * @param mine the author's input, shown when there is a newer revision
     */
    private Mono<ServerResponse> save(
            AdmittedRequest request, PageContext context, int from, Revision revision, Revision mine, Flash saved) {
        return PageForm.read(request.form())
                .flatMap(sent -> updates.save(
                        request.site(),
                        context.head().page().id(),
                        from,
                        revision,
                        sent.comment().isEmpty() ? null : sent.comment(),
                        sent.blocks().origins(),
                        request.actor()))
                .flatMap(result -> switch (result) {
                    case SaveResult.Saved(Draft draft) -> answerSaved(request, draft, saved);
                    case SaveResult.Unchanged(Draft draft) -> done(request, draft, messages.unchanged(request, draft));
                    case SaveResult.Conflict(Draft draft) -> tell(request, contexts.frame(request, draft), mine);
                    case SaveResult.Missing _ -> left(request, context);
                });
    }

    /** Responds that the page is saved; the message adds that the version submitted for review, or scheduled for publication, is older. */
    private Mono<ServerResponse> answerSaved(AdmittedRequest request, Draft draft, Flash saved) {
        return workflow.standing(draft.page().id())
                .map(status -> Stream.concat(Stream.of(saved.text()), SaveMessages.older(request, draft, status))
                        .collect(Collectors.joining(" ")))
                .map(saved::withText)
                .defaultIfEmpty(saved)
                .flatMap(flash -> done(request, draft, flash));
    }

    /** The page went to the trash meanwhile: redirects to its screen, which reports where it is, with the input. */
    private Mono<ServerResponse> left(AdmittedRequest request, PageContext context) {
        UUID page = context.head().page().id();
        return replace(request, page).then(Mono.defer(() -> request.seeOther(Paths.PAGE.link(request.site(), page))));
    }

    private Mono<Instant> replace(AdmittedRequest request, UUID page) {
        return PageForm.read(request.form()).flatMap(input -> editing.replace(request, page, input));
    }

    private Mono<ServerResponse> done(AdmittedRequest request, Draft draft, Flash flash) {
        return editing.delete(request, draft.page().id())
                .then(Mono.defer(
                        () -> NextStep.isIncomplete(draft.revision()) ? Mono.just(0) : errors.of(request, draft)))
                .flatMap(number -> number == 0
                        ? request.seeOther(NextStep.link(request, draft), flash)
                        : request.seeOther(
                                Paths.PUBLICATION.link(
                                        request.site(), draft.page().id()),
                                SaveMessages.blocked(request, flash, number)));
    }

    /**
     * Shows the conflict.
     *
     * @param context of the newest revision
     */
    private Mono<ServerResponse> tell(AdmittedRequest request, PageContext context, Revision mine) {
        return merging(request, context.head(), mine, Map.of())
                .delayUntil(_ -> replace(request, context.head().page().id()))
                .flatMap(merge -> show(HttpStatus.CONFLICT, request, context, merge, Map.of()));
    }

    /** Saves the merge with the chosen sides; 409 again after another concurrent save. */
    public Mono<ServerResponse> saveMerged(AdmittedRequest request, PageContext context, Revision mine) {
        if (PageForm.number(request.field(AGAINST)) != context.head().number()) {
            return tell(request, context, mine);
        }
        return merging(request, context.head(), mine, choices(request))
                .flatMap(merge -> merge.merge().settled()
                        ? checked(request, context, merge)
                        : show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                request,
                                context,
                                merge,
                                merge.problems(conflict -> conflict.chosen() == null, "page.problem.unchosen")));
    }

    private Mono<PageMerge> merging(
            AdmittedRequest request, Draft theirs, Revision mine, Map<String, ConflictChoice> choices) {
        return PageForm.read(request.form()).flatMap(input -> merging(input, theirs, mine, choices));
    }

    private Mono<PageMerge> merging(PageInput input, Draft theirs, Revision mine, Map<String, ConflictChoice> choices) {
        return drafts.findByNumber(theirs.page().id(), input.base())
                .defaultIfEmpty(theirs)
                .flatMap(started -> ParsingThreads.run(
                        () -> PageMerge.of(started, theirs, mine, input.blockOrigins(), choices, codec)));
    }

    private static Map<String, ConflictChoice> choices(AdmittedRequest request) {
        Map<String, ConflictChoice> choices = new HashMap<>();
        request.form().toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(MergeScreenFactory.CHOICE)) {
                ConflictChoice.of(value)
                        .ifPresent(choice -> choices.put(name.substring(MergeScreenFactory.CHOICE.length()), choice));
            }
        });
        return choices;
    }

    /** Two texts within the length limit may exceed it together. */
    private Mono<ServerResponse> checked(AdmittedRequest request, PageContext context, PageMerge merge) {
        Revision together = merge.merge().revision();
        return links.addresses(PageInput.references(together))
                .flatMap(addresses ->
                        ParsingThreads.run(() -> PageInput.of(context.head().number(), together, codec, addresses)))
                .flatMap(input -> validator.check(input, context.head().page().kind(), together))
                .flatMap(checked -> checked.problems().isEmpty() && !tooLong(merge, checked)
                        ? merged(request, context, checked.revision(), merge.wanted())
                        : show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                request,
                                context,
                                merge,
                                merge.problems(
                                        conflict -> conflict.chosen() == ConflictChoice.BOTH,
                                        "page.problem.together")));
    }

    private static boolean tooLong(PageMerge merge, PageInputValidator.Result checked) {
        return merge.merge().conflicts().stream().anyMatch(conflict -> conflict.chosen() == ConflictChoice.BOTH)
                && checked.incomplete().containsValue("page.problem.long");
    }

    private Mono<ServerResponse> merged(
            AdmittedRequest request, PageContext context, Revision together, Revision mine) {
        return save(request, context, context.head().number(), together, mine, request.success("page.merged"));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            PageMerge merge,
            Map<String, String> problems) {
        return links.addresses(
                        PageInput.references(context.head().revision()).and(PageInput.references(merge.wanted())))
                .flatMap(addresses -> ParsingThreads.run(() -> views.screen(
                        context,
                        request.requireAccount(),
                        merge,
                        hidden(request, context),
                        request.site(),
                        problems,
                        addresses)))
                .flatMap(screen -> request.show(status, context.heading(), screen))
                .onErrorResume(
                        OversizedPageException.class,
                        _ -> request.show(
                                HttpStatus.CONFLICT, context.heading(), ReadOnlyReasons.unmergeable(request, context)));
    }

    private static List<HiddenField> hidden(AdmittedRequest request, PageContext context) {
        Stream<HiddenField> typed = request.form().entrySet().stream()
                .filter(field ->
                        !OURS.contains(field.getKey()) && !field.getKey().startsWith(MergeScreenFactory.CHOICE))
                .flatMap(field -> field.getValue().stream().map(value -> new HiddenField(field.getKey(), value)));
        return Stream.concat(
                        typed,
                        Stream.of(new HiddenField(
                                AGAINST, String.valueOf(context.head().number()))))
                .toList();
    }
}
