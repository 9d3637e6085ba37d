package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.page.FormerFieldNames;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageForm;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.page.UnsavedChanges;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.page.WorkingCopyStatus;
import fr.gouv.anct.minisites.admin.page.form.UndoableRemoval;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the page editor: shows the content form, stores changes by its buttons as a working copy, and saves the form
 * as a new revision.
 */
@Component
public class PageResource implements BackOfficeResource {

    public static final String THEN = "then";
    public static final String ADD = "add-block";
    /**
     * Query parameter of the redirect after a button: the inserted block or item, or that errors were searched for,
     * otherwise that a button was pressed.
     */
    static final String AFTER = "apres";

    static final String CHECK = "check";

    private static final String PRESSED = "bouton";
    private static final String SAVE = "save";
    private static final String MERGE = "merge";
    private static final String RESTORE = "restore";
    private static final String REMOVED = "removed";

    private final PageContexts contexts;
    private final EditorChecks checks;
    private final PageInputValidator validator;
    private final PageSaveHandler saving;
    private final WorkingCopyEditing editing;
    private final WorkingCopyLabels labels;
    private final UnsavedChanges unsaved;
    private final InterruptedPageRecovery restoration;
    private final NewBlocks newBlocks;
    private final PageFormResponses answers;

    PageResource(
            PageContexts contexts,
            EditorChecks checks,
            PageInputValidator validator,
            PageSaveHandler saving,
            WorkingCopyEditing editing,
            WorkingCopyLabels labels,
            UnsavedChanges unsaved,
            InterruptedPageRecovery restoration,
            NewBlocks newBlocks,
            PageFormResponses answers) {
        this.contexts = contexts;
        this.checks = checks;
        this.validator = validator;
        this.saving = saving;
        this.editing = editing;
        this.labels = labels;
        this.unsaved = unsaved;
        this.restoration = restoration;
        this.newBlocks = newBlocks;
        this.answers = answers;
    }

    @Bean
    static PageTab contentOfAPage() {
        return new PageTab(0, "page.tab.content", Paths.PAGE, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Paths.PAGE, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(
                        Paths.PAGE,
                        new Guard.OfSite(Action.CONTENT_WRITE),
                        request -> send(FormerFieldNames.renamed(request))));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.orDiscarded(request)
                .flatMap(context ->
                        interrupted(request, context).switchIfEmpty(Mono.defer(() -> show(request, context))));
    }

    private Mono<ServerResponse> interrupted(AdmittedRequest request, PageContext context) {
        return context.discarded() == null
                ? restoration.restore(request, context.head().page().id())
                : Mono.empty();
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return unsaved.newest(context.head())
                .zipWith(editing.of(request, context.head().page().id())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .flatMap(found -> show(request, context, found.getT1(), found.getT2()));
    }

    /** Shows the form, resuming unsaved input where its author left it. */
    private Mono<ServerResponse> show(
            AdmittedRequest request, PageContext context, PageInput newest, Optional<WorkingCopy> kept) {
        return Mono.justOrEmpty(kept)
                .zipWhen(PageForm::read)
                // Skips a copy saved before the size limits existed.
                .filter(copy -> !copy.getT2().blocks().hasTooManyElements())
                .filter(copy -> !after(request).isEmpty() || !copy.getT2().says(newest))
                .map(copy -> resume(request, context, copy.getT2(), copy.getT1()))
                .switchIfEmpty(Mono.fromSupplier(() ->
                        answers.show(status(context), request, context, newest, Map.of(), WorkingCopyStatus.of(kept))))
                .flatMap(Function.identity());
    }

    private Mono<ServerResponse> resume(
            AdmittedRequest request, PageContext context, PageInput input, WorkingCopy copy) {
        WorkingCopyStatus notice = WorkingCopyStatus.of(Optional.of(copy));
        if (!after(request).isEmpty()) {
            notice = notice.keeping(labels.kept(copy.savedAt()), after(request));
            return answers.show(status(context), request, context, input, Map.of(), notice);
        }
        WorkingCopyStatus resuming = notice.resuming(labels.resumed(context.head(), input, copy.savedAt()));
        return checks.problems(context.head(), input)
                .flatMap(problems -> answers.show(status(context), request, context, input, problems, resuming));
    }

    private static String after(AdmittedRequest request) {
        return request.query(AFTER).orElse("");
    }

    private static HttpStatus status(PageContext context) {
        return context.discarded() == null ? HttpStatus.OK : HttpStatus.NOT_FOUND;
    }

    /**
     * Saves the form as changed by a button and redirects to it (GET): returning to it later, or reloading, sends
     * nothing again.
     *
     * @param after as in {@link #AFTER}
     * @param place fragment to scroll to; blank for none
     * @param removal what can be restored
     */
    private Mono<ServerResponse> changed(
            AdmittedRequest request,
            PageContext context,
            PageInput input,
            String after,
            String place,
            Optional<UndoableRemoval> removal) {
        return editing.replace(request, context.head().page().id(), input, removal)
                .flatMap(_ -> request.seeOther(
                        Paths.PAGE.link(request.site(), context.head().page().id()) + "?" + AFTER + "=" + after
                                + (place.isEmpty() ? "" : "#" + place)))
                .switchIfEmpty(Mono.defer(
                        () -> editing.notSaved(request, context.head().page().id(), input, after)
                                .flatMap(workingCopyStatus -> answers.show(
                                        HttpStatus.OK, request, context, input, Map.of(), workingCopyStatus))));
    }

    /** Answers with the refused form, saved as its author's working copy. */
    private Mono<ServerResponse> storeAndShow(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            PageInput input,
            Map<String, String> problems) {
        return editing.replace(request, context.head().page().id(), input)
                .map(at -> WorkingCopyStatus.NOTHING.keeping(labels.kept(at), ""))
                .switchIfEmpty(Mono.defer(
                        () -> editing.notSaved(request, context.head().page().id(), input, "")))
                .flatMap(workingCopyStatus ->
                        answers.show(status, request, context, input, problems, workingCopyStatus));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        String button = request.field(THEN);
        return contexts.orDiscarded(request)
                .zipWhen(_ -> PageForm.read(request.form()))
                .flatMap(both -> both.getT1().discarded() == null
                        ? send(request, both.getT1(), both.getT2(), button)
                        : storeAndShow(HttpStatus.CONFLICT, request, both.getT1(), both.getT2(), Map.of()));
    }

    private Mono<ServerResponse> send(AdmittedRequest request, PageContext context, PageInput input, String button) {
        return switch (button) {
            case SAVE, NextStep.PUBLISH, NextStep.SCHEDULE, NextStep.REVIEW ->
                checked(request, context, input, mine -> saving.save(request, context, input, mine));
            case CHECK ->
                checked(
                        request,
                        context,
                        input,
                        _ -> changed(request, context, input, CHECK, "found", Optional.empty()));
            case MERGE -> checked(request, context, input, mine -> saving.saveMerged(request, context, mine));
            case ADD -> added(request, context, input);
            case RESTORE -> restored(request, context, input);
            default -> pressed(request, context, input, button);
        };
    }

    private Mono<ServerResponse> pressed(
            AdmittedRequest request, PageContext context, PageInput before, String button) {
        PageInput input = before.with(before.blocks().after(button, ""));
        String place = input.blocks().changedBy(button);
        Optional<UndoableRemoval> removal = UndoableRemoval.by(button, before.blocks(), input.blocks());
        return changed(
                request,
                context,
                input,
                button.startsWith("add:") ? place : PRESSED,
                removal.isPresent() ? REMOVED : place,
                removal);
    }

    /** Restores the last removal at its former position; shows the form unchanged where no removal is stored. */
    private Mono<ServerResponse> restored(AdmittedRequest request, PageContext context, PageInput input) {
        return editing.of(request, context.head().page().id())
                .flatMap(copy -> Mono.justOrEmpty(UndoableRemoval.in(copy.fields())))
                .map(removal -> changed(
                        request,
                        context,
                        input.with(removal.restored(input.blocks())),
                        PRESSED,
                        removal.name(),
                        Optional.empty()))
                .switchIfEmpty(Mono.fromSupplier(() -> changed(request, context, input, PRESSED, "", Optional.empty())))
                .flatMap(Function.identity());
    }

    private Mono<ServerResponse> added(AdmittedRequest request, PageContext context, PageInput input) {
        int place = NewBlocks.place(request, input.blocks());
        return newBlocks
                .of(request.field("type"))
                .map(blocks -> input.with(input.blocks().with(blocks, place)))
                .flatMap(more -> changed(request, context, more, "b" + place, "b" + place, Optional.empty()));
    }

    private Mono<ServerResponse> checked(
            AdmittedRequest request,
            PageContext context,
            PageInput input,
            Function<Revision, Mono<ServerResponse>> right) {
        return checks.base(context.head(), input)
                .flatMap(base -> validator.check(input, base.page().kind(), base.revision()))
                .flatMap(checked -> checked.problems().isEmpty()
                        ? right.apply(checked.revision())
                        : storeAndShow(HttpStatus.UNPROCESSABLE_CONTENT, request, context, input, checked.all()));
    }
}
