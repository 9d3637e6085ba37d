package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.page.form.Removal;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.SentInstant;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.Stage;
import fr.gouv.anct.minisites.content.work.Presence;
import fr.gouv.anct.minisites.content.work.Presences;
import fr.gouv.anct.minisites.content.work.WorkingCopies;
import fr.gouv.anct.minisites.content.work.WorkingCopy;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Saves the input of a page form as a working copy, and tracks who else has the page open. */
@Component
class WorkDesk {

    private static final String TYPED = "/saisie";
    static final String COPY = PageAddress.PAGE + TYPED;
    static final String PRESENCE = PageAddress.PAGE + "/presence";
    static final String DROPPED = COPY + "/abandon";
    static final String BROUGHT_BACK = COPY + "/retour";
    /** Field of forms whose content replaces the working copy: forms for persons, rendered by this release. */
    static final String KEEPS = "copie";
    /** Field of forms that offer to restore what a button has removed. */
    private static final String REMOVAL = "removal";
    /** Field with the id of a form, among those that its author has open. */
    private static final String FORM = "formulaire";
    /** Field with the time at which the copy shown by the form was saved. */
    private static final String SEEN = "vu";

    private final WorkingCopies copies;
    private final Presences presences;
    private final PublicationWorkflow reviews;
    private final Drafts drafts;
    private final PageCheck check;
    private final Texts texts;

    WorkDesk(
            WorkingCopies copies,
            Presences presences,
            PublicationWorkflow reviews,
            Drafts drafts,
            PageCheck check,
            Texts texts) {
        this.copies = copies;
        this.presences = presences;
        this.reviews = reviews;
        this.drafts = drafts;
        this.check = check;
        this.texts = texts;
    }

    static String copy(Tenant site, UUID page) {
        return PageAddress.page(site, page) + TYPED;
    }

    /** Whether a person, not a program, may write. */
    static boolean writes(Call call) {
        return call.mayChange(Action.CONTENT_WRITE) && call.token() == null;
    }

    /** Returns who else has the page open, a sentence each; registers the presence of an account that may write. */
    Mono<List<String>> present(Call call, UUID page) {
        return writes(call) ? presences.see(page, call.who().id()).map(this::told) : Mono.just(List.of());
    }

    private List<String> told(List<Presence> present) {
        return present.stream()
                .map(one -> texts.say("page.work.present", one.name(), Moments.time(one.since())))
                .toList();
    }

    /**
     * Returns the comment with which the page was sent back, for accounts that may write, until it is submitted again
     * or published.
     */
    Mono<Optional<WorkView.SentBack>> sentBack(Call call, UUID page) {
        return writes(call)
                ? reviews.standing(page)
                        .map(standing -> Optional.ofNullable(asked(standing.stage())))
                        .defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private WorkView.@Nullable SentBack asked(Stage stage) {
        return switch (stage) {
            case Stage.SentBack(Review review) -> asked(review);
            case Stage.Corrected(Review review) -> asked(review);
            case Stage.Draft _, Stage.Submitted _, Stage.Stale _, Stage.Scheduled _, Stage.Online _ -> null;
        };
    }

    private WorkView.@Nullable SentBack asked(Review review) {
        Instant at = review.decidedAt();
        return review.comment() == null || review.decider() == null || at == null
                ? null
                : new WorkView.SentBack(
                        texts.say("page.work.sent-back", review.decider(), Moments.day(at), Moments.time(at)),
                        review.comment());
    }

    /** Whether the input can be saved, and its form shown again. */
    static boolean fits(TypedPage typed) {
        return !typed.blocks().hasTooManyElements() && WorkingCopies.fits(typed.fields());
    }

    /** Returns the account's working copy. */
    Mono<WorkingCopy> of(Call call, UUID page) {
        return writes(call) ? copies.of(page, call.who().id()) : Mono.empty();
    }

    /**
     * Saves the input and returns the time; empty where the page does not exist, where it does not {@link #fits fit},
     * or where {@link #elsewhere another form has saved something}.
     */
    Mono<Instant> keep(Call call, UUID page, TypedPage typed) {
        return removal(call, page).flatMap(removal -> keep(call, page, typed, removal));
    }

    /** Returns the removal that the form offers to restore: only the working copy contains it. */
    private Mono<Optional<Removal>> removal(Call call, UUID page) {
        return call.form().containsKey(REMOVAL)
                ? of(call, page).map(copy -> Removal.in(copy.fields())).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private Mono<Instant> keep(Call call, UUID page, TypedPage typed, Optional<Removal> removal) {
        Map<String, List<String>> fields = new LinkedHashMap<>(typed.fields());
        removal.ifPresent(removed -> fields.putAll(removed.fields()));
        return keep(call, page, typed, fields, form(call.form()));
    }

    /** Saves a form that this request does not carry; as {@link #keep(Call, UUID, TypedPage)}. */
    Mono<Instant> keep(Call call, UUID page, TypedPage typed, MultiValueMap<String, String> sent) {
        return keep(call, page, typed, typed.fields(), form(sent));
    }

    private Mono<Instant> keep(
            Call call, UUID page, TypedPage typed, Map<String, List<String>> fields, WorkingCopy.Form form) {
        if (!fits(typed) || !WorkingCopies.fits(fields)) {
            return Mono.empty();
        }
        return copies.keep(page, call.who().id(), typed.base(), fields, form)
                .flatMap(at -> show(page, call.who().id(), typed).thenReturn(at));
    }

    /**
     * Returns the message that the input was not saved, because another form of the account has saved something else;
     * empty otherwise.
     */
    Mono<String> elsewhere(Call call, UUID page) {
        return copies.of(page, call.who().id())
                .map(copy -> texts.say("page.work.elsewhere", Moments.time(copy.savedAt())));
    }

    /**
     * Returns the status of a form that was not saved.
     *
     * @param after as in {@link PageResource#AFTER}
     */
    Mono<WorkingCopyNotice> unkept(Call call, UUID page, TypedPage typed, String after) {
        return Mono.justOrEmpty(call.form().getFirst(KEEPS))
                .filter(_ -> fits(typed))
                .flatMap(_ -> elsewhere(call, page))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(elsewhere -> WorkingCopyNotice.NOTHING.overtaken(elsewhere, after));
    }

    /** Returns the identity of the submitted form. */
    private static WorkingCopy.Form form(MultiValueMap<String, String> sent) {
        return new WorkingCopy.Form(
                CanonicalUuid.read(text(sent, FORM)).orElse(null),
                SentInstant.read(text(sent, SEEN)).orElse(null));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /**
     * Returns the hidden fields that identify a form: its id, kept when the form is shown again, and the time of the
     * copy that it shows.
     */
    static List<Hidden> said(Call call, Optional<WorkingCopy> shown) {
        String id = call.field(FORM);
        return List.of(
                new Hidden(FORM, id.isEmpty() ? UUID.randomUUID().toString() : id),
                new Hidden(
                        SEEN,
                        id.isEmpty()
                                ? shown.map(copy -> copy.savedAt().toString()).orElse("")
                                : call.field(SEEN)));
    }

    /** Stores what a preview shows from now on. */
    private Mono<Void> show(UUID page, UUID writer, TypedPage typed) {
        return drafts.numbered(page, typed.base())
                .switchIfEmpty(Mono.defer(() -> drafts.head(page)))
                .flatMap(base -> check.shown(typed, base.revision()))
                .flatMap(shown -> copies.show(page, writer, shown));
    }

    /**
     * Saves the input of a form whose content replaces the working copy; empty for other forms.
     *
     * @param shown the input to show from now on, which differs from the submitted one when a button has changed it
     */
    Mono<Instant> replace(Call call, UUID page, TypedPage shown) {
        return replace(call, page, shown, Optional.empty());
    }

    /**
     * Saves the input together with a removal.
     *
     * @param removal what can be restored after a button has removed it
     */
    Mono<Instant> replace(Call call, UUID page, TypedPage shown, Optional<Removal> removal) {
        return call.form().containsKey(KEEPS) ? keep(call, page, shown, removal) : Mono.empty();
    }

    /** Deletes the working copy that a form has replaced. */
    Mono<Void> forget(Call call, UUID page) {
        return call.form().containsKey(KEEPS) ? copies.forget(page, call.who().id(), form(call.form())) : Mono.empty();
    }
}
