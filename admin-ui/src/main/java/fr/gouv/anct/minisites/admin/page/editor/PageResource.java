package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageInput;
import fr.gouv.anct.minisites.admin.page.PageInputValidator;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.UnsavedChanges;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.page.WorkingCopyStatus;
import fr.gouv.anct.minisites.admin.page.form.UndoableRemoval;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows, edits and saves the content of a page. */
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

    private final PageContexts frames;
    private final EditorChecks checks;
    private final PageInputValidator check;
    private final PageSaveHandler saving;
    private final WorkingCopyEditing work;
    private final WorkingCopyLabels words;
    private final UnsavedChanges unsaved;
    private final InterruptedPageRecovery restoration;
    private final NewBlocks additions;
    private final PageFormResponses answers;

    PageResource(
            PageContexts frames,
            EditorChecks checks,
            PageInputValidator check,
            PageSaveHandler saving,
            WorkingCopyEditing work,
            WorkingCopyLabels words,
            UnsavedChanges unsaved,
            InterruptedPageRecovery restoration,
            NewBlocks additions,
            PageFormResponses answers) {
        this.frames = frames;
        this.checks = checks;
        this.check = check;
        this.saving = saving;
        this.work = work;
        this.words = words;
        this.unsaved = unsaved;
        this.restoration = restoration;
        this.additions = additions;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PageUrls.PAGE, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PageUrls.PAGE, new Guard.OfSite(Action.CONTENT_WRITE), this::send));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return frames.orDiscarded(request)
                .flatMap(frame -> interrupted(request, frame).switchIfEmpty(Mono.defer(() -> show(request, frame))));
    }

    private Mono<ServerResponse> interrupted(AdmittedRequest request, PageContext frame) {
        return frame.discarded() == null
                ? restoration.restore(request, frame.head().page().id())
                : Mono.empty();
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext frame) {
        return unsaved.newest(frame.head())
                .zipWith(work.of(request, frame.head().page().id())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .flatMap(found -> show(request, frame, found.getT1(), found.getT2()));
    }

    /** Shows the form, resuming unsaved input where its author left it. */
    private Mono<ServerResponse> show(
            AdmittedRequest request, PageContext frame, PageInput newest, Optional<WorkingCopy> kept) {
        return Mono.justOrEmpty(kept)
                .zipWhen(PageInput::read)
                // Skips a copy saved before the size limits existed.
                .filter(copy -> !copy.getT2().blocks().hasTooManyElements())
                .filter(copy -> !after(request).isEmpty() || !copy.getT2().says(newest))
                .map(copy -> resume(request, frame, copy.getT2(), copy.getT1()))
                .switchIfEmpty(Mono.fromSupplier(() ->
                        answers.show(status(frame), request, frame, newest, Map.of(), WorkingCopyStatus.of(kept))))
                .flatMap(Function.identity());
    }

    private Mono<ServerResponse> resume(AdmittedRequest request, PageContext frame, PageInput input, WorkingCopy copy) {
        WorkingCopyStatus notice = WorkingCopyStatus.of(Optional.of(copy));
        if (!after(request).isEmpty()) {
            notice = notice.keeping(words.kept(copy.savedAt()), after(request));
            return answers.show(status(frame), request, frame, input, Map.of(), notice);
        }
        WorkingCopyStatus resuming = notice.resuming(words.resumed(frame.head(), input, copy.savedAt()));
        return checks.problems(frame.head(), input)
                .flatMap(problems -> answers.show(status(frame), request, frame, input, problems, resuming));
    }

    private static String after(AdmittedRequest request) {
        return request.query(AFTER).orElse("");
    }

    private static HttpStatus status(PageContext frame) {
        return frame.discarded() == null ? HttpStatus.OK : HttpStatus.NOT_FOUND;
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
            PageContext frame,
            PageInput input,
            String after,
            String place,
            Optional<UndoableRemoval> removal) {
        return work.replace(request, frame.head().page().id(), input, removal)
                .flatMap(_ -> request.seeOther(PageFormResponses.address(request, frame) + "?" + AFTER + "=" + after
                        + (place.isEmpty() ? "" : "#" + place)))
                .switchIfEmpty(Mono.defer(() -> work.notSaved(
                                request, frame.head().page().id(), input, after)
                        .flatMap(beside -> answers.show(HttpStatus.OK, request, frame, input, Map.of(), beside))));
    }

    /** Answers with the refused form, saved as its author's working copy. */
    private Mono<ServerResponse> again(
            HttpStatus status,
            AdmittedRequest request,
            PageContext frame,
            PageInput input,
            Map<String, String> problems) {
        return work.replace(request, frame.head().page().id(), input)
                .map(at -> WorkingCopyStatus.NOTHING.keeping(words.kept(at), ""))
                .switchIfEmpty(Mono.defer(
                        () -> work.notSaved(request, frame.head().page().id(), input, "")))
                .flatMap(beside -> answers.show(status, request, frame, input, problems, beside));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        String button = request.field(THEN);
        return frames.orDiscarded(request)
                .zipWhen(_ -> PageInput.read(request.form()))
                .flatMap(both -> both.getT1().discarded() == null
                        ? send(request, both.getT1(), both.getT2(), button)
                        : again(HttpStatus.CONFLICT, request, both.getT1(), both.getT2(), Map.of()));
    }

    private Mono<ServerResponse> send(AdmittedRequest request, PageContext frame, PageInput input, String button) {
        return switch (button) {
            case SAVE -> checked(request, frame, input, mine -> saving.save(request, frame, input, mine));
            case CHECK ->
                checked(request, frame, input, _ -> changed(request, frame, input, CHECK, "found", Optional.empty()));
            case MERGE -> checked(request, frame, input, mine -> saving.saveMerged(request, frame, mine));
            case ADD -> added(request, frame, input);
            case RESTORE -> restored(request, frame, input);
            default -> pressed(request, frame, input, button);
        };
    }

    private Mono<ServerResponse> pressed(AdmittedRequest request, PageContext frame, PageInput before, String button) {
        PageInput input = before.with(before.blocks().after(button, ""));
        String place = input.blocks().changedBy(button);
        Optional<UndoableRemoval> removal = UndoableRemoval.by(button, before.blocks(), input.blocks());
        return changed(
                request,
                frame,
                input,
                button.startsWith("add:") ? place : PRESSED,
                removal.isPresent() ? REMOVED : place,
                removal);
    }

    /** Restores the last removal at its former position; shows the form unchanged where no removal is stored. */
    private Mono<ServerResponse> restored(AdmittedRequest request, PageContext frame, PageInput input) {
        return work.of(request, frame.head().page().id())
                .flatMap(copy -> Mono.justOrEmpty(UndoableRemoval.in(copy.fields())))
                .map(removal -> changed(
                        request,
                        frame,
                        input.with(removal.restored(input.blocks())),
                        PRESSED,
                        removal.name(),
                        Optional.empty()))
                .switchIfEmpty(Mono.fromSupplier(() -> changed(request, frame, input, PRESSED, "", Optional.empty())))
                .flatMap(Function.identity());
    }

    private Mono<ServerResponse> added(AdmittedRequest request, PageContext frame, PageInput input) {
        int place = NewBlocks.place(request, input.blocks());
        return additions
                .of(request.field("type"))
                .map(blocks -> input.with(input.blocks().with(blocks, place)))
                .flatMap(more -> changed(request, frame, more, "b" + place, "b" + place, Optional.empty()));
    }

    private Mono<ServerResponse> checked(
            AdmittedRequest request,
            PageContext frame,
            PageInput input,
            Function<Revision, Mono<ServerResponse>> right) {
        return checks.base(frame.head(), input)
                .flatMap(base -> check.check(input, base.page().kind(), base.revision()))
                .flatMap(checked -> checked.problems().isEmpty()
                        ? right.apply(checked.revision())
                        : again(HttpStatus.UNPROCESSABLE_CONTENT, request, frame, input, checked.all()));
    }
}
