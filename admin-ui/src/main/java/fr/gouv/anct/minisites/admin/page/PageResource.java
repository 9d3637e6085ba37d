package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.form.Removal;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.work.WorkingCopy;
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
class PageResource implements Resource {

    static final String THEN = "then";
    static final String ADD = "add-block";
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

    private final PageFrames frames;
    private final EditorChecks checks;
    private final PageCheck check;
    private final SavingDesk saving;
    private final WorkDesk work;
    private final WorkingCopyLabels words;
    private final UnsavedChanges unsaved;
    private final WorkRestoration restoration;
    private final Additions additions;
    private final PageFormAnswers answers;

    PageResource(
            PageFrames frames,
            EditorChecks checks,
            PageCheck check,
            SavingDesk saving,
            WorkDesk work,
            WorkingCopyLabels words,
            UnsavedChanges unsaved,
            WorkRestoration restoration,
            Additions additions,
            PageFormAnswers answers) {
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
                Route.get(PageAddress.PAGE, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PageAddress.PAGE, new Guard.OfSite(Action.CONTENT_WRITE), this::send));
    }

    private Mono<ServerResponse> show(Call call) {
        return frames.orDiscarded(call)
                .flatMap(frame -> interrupted(call, frame).switchIfEmpty(Mono.defer(() -> show(call, frame))));
    }

    private Mono<ServerResponse> interrupted(Call call, PageContext frame) {
        return frame.discarded() == null
                ? restoration.restore(call, frame.head().page().id())
                : Mono.empty();
    }

    private Mono<ServerResponse> show(Call call, PageContext frame) {
        return unsaved.newest(frame.head())
                .zipWith(work.of(call, frame.head().page().id())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .flatMap(found -> show(call, frame, found.getT1(), found.getT2()));
    }

    /** Shows the form, resuming unsaved input where its author left it. */
    private Mono<ServerResponse> show(Call call, PageContext frame, TypedPage newest, Optional<WorkingCopy> kept) {
        return Mono.justOrEmpty(kept)
                .zipWhen(TypedPage::read)
                // Skips a copy saved before the size limits existed.
                .filter(copy -> !copy.getT2().blocks().hasTooManyElements())
                .filter(copy -> !after(call).isEmpty() || !copy.getT2().says(newest))
                .map(copy -> resume(call, frame, copy.getT2(), copy.getT1()))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> answers.show(status(frame), call, frame, newest, Map.of(), WorkingCopyNotice.of(kept))))
                .flatMap(Function.identity());
    }

    private Mono<ServerResponse> resume(Call call, PageContext frame, TypedPage typed, WorkingCopy copy) {
        WorkingCopyNotice notice = WorkingCopyNotice.of(Optional.of(copy));
        if (!after(call).isEmpty()) {
            notice = notice.keeping(words.kept(copy.savedAt()), after(call));
            return answers.show(status(frame), call, frame, typed, Map.of(), notice);
        }
        WorkingCopyNotice resuming = notice.resuming(words.resumed(frame.head(), typed, copy.savedAt()));
        return checks.problems(frame.head(), typed)
                .flatMap(problems -> answers.show(status(frame), call, frame, typed, problems, resuming));
    }

    private static String after(Call call) {
        return call.query(AFTER).orElse("");
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
            Call call, PageContext frame, TypedPage typed, String after, String place, Optional<Removal> removal) {
        return work.replace(call, frame.head().page().id(), typed, removal)
                .flatMap(_ -> call.seeOther(PageFormAnswers.address(call, frame) + "?" + AFTER + "=" + after
                        + (place.isEmpty() ? "" : "#" + place)))
                .switchIfEmpty(Mono.defer(
                        () -> work.unkept(call, frame.head().page().id(), typed, after)
                                .flatMap(beside -> answers.show(HttpStatus.OK, call, frame, typed, Map.of(), beside))));
    }

    /** Answers with the refused form, saved as its author's working copy. */
    private Mono<ServerResponse> again(
            HttpStatus status, Call call, PageContext frame, TypedPage typed, Map<String, String> problems) {
        return work.replace(call, frame.head().page().id(), typed)
                .map(at -> WorkingCopyNotice.NOTHING.keeping(words.kept(at), ""))
                .switchIfEmpty(
                        Mono.defer(() -> work.unkept(call, frame.head().page().id(), typed, "")))
                .flatMap(beside -> answers.show(status, call, frame, typed, problems, beside));
    }

    private Mono<ServerResponse> send(Call call) {
        String button = call.field(THEN);
        return frames.orDiscarded(call)
                .zipWhen(_ -> TypedPage.read(call.form()))
                .flatMap(both -> both.getT1().discarded() == null
                        ? send(call, both.getT1(), both.getT2(), button)
                        : again(HttpStatus.CONFLICT, call, both.getT1(), both.getT2(), Map.of()));
    }

    private Mono<ServerResponse> send(Call call, PageContext frame, TypedPage typed, String button) {
        return switch (button) {
            case SAVE -> checked(call, frame, typed, mine -> saving.save(call, frame, typed, mine));
            case CHECK ->
                checked(call, frame, typed, _ -> changed(call, frame, typed, CHECK, "found", Optional.empty()));
            case MERGE -> checked(call, frame, typed, mine -> saving.settle(call, frame, mine));
            case ADD -> added(call, frame, typed);
            case RESTORE -> restored(call, frame, typed);
            default -> pressed(call, frame, typed, button);
        };
    }

    private Mono<ServerResponse> pressed(Call call, PageContext frame, TypedPage before, String button) {
        TypedPage typed = before.with(before.blocks().after(button, ""));
        String place = typed.blocks().changedBy(button);
        Optional<Removal> removal = Removal.by(button, before.blocks(), typed.blocks());
        return changed(
                call,
                frame,
                typed,
                button.startsWith("add:") ? place : PRESSED,
                removal.isPresent() ? REMOVED : place,
                removal);
    }

    /** Restores the last removal at its former position; shows the form unchanged where no removal is stored. */
    private Mono<ServerResponse> restored(Call call, PageContext frame, TypedPage typed) {
        return work.of(call, frame.head().page().id())
                .flatMap(copy -> Mono.justOrEmpty(Removal.in(copy.fields())))
                .map(removal -> changed(
                        call,
                        frame,
                        typed.with(removal.restored(typed.blocks())),
                        PRESSED,
                        removal.name(),
                        Optional.empty()))
                .switchIfEmpty(Mono.fromSupplier(() -> changed(call, frame, typed, PRESSED, "", Optional.empty())))
                .flatMap(Function.identity());
    }

    private Mono<ServerResponse> added(Call call, PageContext frame, TypedPage typed) {
        int place = Additions.place(call, typed.blocks());
        return additions
                .of(call.field("type"))
                .map(blocks -> typed.with(typed.blocks().with(blocks, place)))
                .flatMap(more -> changed(call, frame, more, "b" + place, "b" + place, Optional.empty()));
    }

    private Mono<ServerResponse> checked(
            Call call, PageContext frame, TypedPage typed, Function<Revision, Mono<ServerResponse>> right) {
        return checks.base(frame.head(), typed)
                .flatMap(base -> check.check(typed, base.page().kind(), base.revision()))
                .flatMap(checked -> checked.problems().isEmpty()
                        ? right.apply(checked.revision())
                        : again(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, checked.all()));
    }
}
