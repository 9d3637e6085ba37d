package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.page.form.Removal;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.SentInstant;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.Reviews;
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

/** Keeps what somebody types in the form of a page, and knows who else has it open. */
@Component
class WorkDesk {

    private static final String TYPED = "/saisie";
    static final String COPY = PageAddress.PAGE + TYPED;
    static final String PRESENCE = PageAddress.PAGE + "/presence";
    static final String DROPPED = COPY + "/abandon";
    static final String BROUGHT_BACK = COPY + "/retour";
    /** In the forms whose content takes the place of the working copy: those of persons, made by this release. */
    static final String KEEPS = "copie";
    /** In the forms that offer to put back what a button has taken out. */
    private static final String REMOVAL = "removal";
    /** The number of a form among those that its author has open. */
    private static final String FORM = "formulaire";
    /** When the copy that a form has shown was kept. */
    private static final String SEEN = "vu";

    private final WorkingCopies copies;
    private final Presences presences;
    private final Reviews reviews;
    private final Drafts drafts;
    private final PageCheck check;
    private final Texts texts;

    WorkDesk(WorkingCopies copies, Presences presences, Reviews reviews, Drafts drafts, PageCheck check, Texts texts) {
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

    /** Whether a person, and no program, is about to write. */
    static boolean writes(Call call) {
        return call.mayChange(Action.CONTENT_WRITE) && call.token() == null;
    }

    /** Who else has the page open, a sentence each; whoever may write is seen there from now on. */
    Mono<List<String>> present(Call call, UUID page) {
        return writes(call) ? presences.see(page, call.who().id()).map(this::told) : Mono.just(List.of());
    }

    private List<String> told(List<Presence> present) {
        return present.stream()
                .map(one -> texts.say("page.work.present", one.name(), Moments.time(one.since())))
                .toList();
    }

    /** What was asked of whoever may write when the page was sent back, until it is submitted again or published. */
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

    /** Whether it can be kept, and its form be shown again. */
    static boolean fits(TypedPage typed) {
        return !typed.blocks().hasTooManyElements() && WorkingCopies.fits(typed.fields());
    }

    /** The person's working copy. */
    Mono<WorkingCopy> of(Call call, UUID page) {
        return writes(call) ? copies.of(page, call.who().id()) : Mono.empty();
    }

    /**
     * Keeps a page as it was typed; when, or empty where there is nothing to keep it in, where it does not {@link #fits fit}, or
     * {@link #elsewhere something is kept from another form}.
     */
    Mono<Instant> keep(Call call, UUID page, TypedPage typed) {
        return removal(call, page).flatMap(removal -> keep(call, page, typed, removal));
    }

    /** What the form that is kept offers to put back: the copy alone holds it. */
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

    /** Keeps what a form says that this call does not carry; as {@link #keep(Call, UUID, TypedPage)}. */
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

    /** That what was typed is not kept, because another form of the same person keeps something else; empty without one. */
    Mono<String> elsewhere(Call call, UUID page) {
        return copies.of(page, call.who().id())
                .map(copy -> texts.say("page.work.elsewhere", Moments.time(copy.savedAt())));
    }

    /**
     * What is said of a form that was not kept.
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

    /** The form that was sent. */
    private static WorkingCopy.Form form(MultiValueMap<String, String> sent) {
        return new WorkingCopy.Form(
                CanonicalUuid.read(text(sent, FORM)).orElse(null),
                SentInstant.read(text(sent, SEEN)).orElse(null));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /** What a form says of itself: a number of its own, which it keeps when it is answered, and the copy that it shows. */
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

    /** What a preview shows of it from now on. */
    private Mono<Void> show(UUID page, UUID writer, TypedPage typed) {
        return drafts.numbered(page, typed.base())
                .switchIfEmpty(Mono.defer(() -> drafts.head(page)))
                .flatMap(base -> check.shown(typed, base.revision()))
                .flatMap(shown -> copies.show(page, writer, shown));
    }

    /**
     * The same for a form whose content takes the place of the working copy; empty for another.
     *
     * @param shown to its author from now on, which is not what was sent when a button has changed it
     */
    Mono<Instant> replace(Call call, UUID page, TypedPage shown) {
        return replace(call, page, shown, Optional.empty());
    }

    /** @param removal what can be put back where a button has taken it out */
    Mono<Instant> replace(Call call, UUID page, TypedPage shown, Optional<Removal> removal) {
        return call.form().containsKey(KEEPS) ? keep(call, page, shown, removal) : Mono.empty();
    }

    /** Forgets the working copy that a form has replaced. */
    Mono<Void> forget(Call call, UUID page) {
        return call.form().containsKey(KEEPS) ? copies.forget(page, call.who().id(), form(call.form())) : Mono.empty();
    }
}
