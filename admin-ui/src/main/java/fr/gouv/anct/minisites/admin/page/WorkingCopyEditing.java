package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.page.form.UndoableRemoval;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.InstantParser;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.editing.Presence;
import fr.gouv.anct.minisites.content.editing.Presences;
import fr.gouv.anct.minisites.content.editing.WorkingCopies;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
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
public class WorkingCopyEditing {

    public static final Path.Two<Tenant, UUID> COPY = Paths.PAGE.at("/saisie");
    public static final Path.Two<Tenant, UUID> PRESENCE = Paths.PAGE.at("/presence");
    public static final Path.Two<Tenant, UUID> DROPPED = COPY.at("/abandon");
    public static final Path.Two<Tenant, UUID> BROUGHT_BACK = COPY.at("/retour");
    /** Field of forms whose content replaces the working copy: forms for persons, rendered by this release. */
    public static final String KEEPS = "workingCopy";
    /** Field of forms that offer to restore what a button has removed. */
    private static final String REMOVAL = "removal";
    /** Field with the id of a form, among those that its author has open. */
    private static final String FORM = "form";
    /** Field with the time at which the copy shown by the form was saved. */
    private static final String SEEN = "seen";

    private final WorkingCopies copies;
    private final Presences presences;
    private final PublicationWorkflow workflow;
    private final Drafts drafts;
    private final PageInputValidator validator;

    WorkingCopyEditing(
            WorkingCopies copies,
            Presences presences,
            PublicationWorkflow workflow,
            Drafts drafts,
            PageInputValidator validator) {
        this.copies = copies;
        this.presences = presences;
        this.workflow = workflow;
        this.drafts = drafts;
        this.validator = validator;
    }

    /** Whether a person, not a program, may write. */
    public static boolean writes(AdmittedRequest request) {
        return request.mayChange(Action.CONTENT_WRITE) && request.token() == null;
    }

    /** Returns who else has the page open, a sentence each; registers the presence of an account that may write. */
    public Mono<List<String>> present(AdmittedRequest request, UUID page) {
        return writes(request)
                ? presences.see(page, request.requireAccount().id()).map(present -> presenceTexts(request, present))
                : Mono.just(List.of());
    }

    private static List<String> presenceTexts(AdmittedRequest request, List<Presence> present) {
        return present.stream()
                .map(one -> request.message("page.working-copy.present", one.name(), DateTimes.time(one.since())))
                .toList();
    }

    /**
     * Returns for accounts that may write the comment with which the page was sent back, until it is submitted again or
     * published, and the scheduled publication of a revision.
     */
    public Mono<EditingStatusView.Decided> decided(AdmittedRequest request, UUID page) {
        return writes(request)
                ? workflow.standing(page)
                        .map(status -> new EditingStatusView.Decided(
                                asked(request, status.stage()), planned(request, status.planned())))
                        .defaultIfEmpty(EditingStatusView.Decided.NOTHING)
                : Mono.just(EditingStatusView.Decided.NOTHING);
    }

    private static @Nullable String planned(AdmittedRequest request, @Nullable PlannedPublication planned) {
        return planned == null
                ? null
                : request.message(
                        "page.working-copy.planned",
                        String.valueOf(planned.number()),
                        DateTimes.day(planned.at()),
                        DateTimes.time(planned.at()));
    }

    private static EditingStatusView.@Nullable SentBack asked(AdmittedRequest request, PublicationStage stage) {
        return switch (stage) {
            case PublicationStage.SentBack(Review review) -> asked(request, review);
            case PublicationStage.Corrected(Review review) -> asked(request, review);
            case PublicationStage.Draft _,
                    PublicationStage.Submitted _,
                    PublicationStage.Stale _,
                    PublicationStage.Scheduled _,
                    PublicationStage.Online _ -> null;
        };
    }

    private static EditingStatusView.@Nullable SentBack asked(AdmittedRequest request, Review review) {
        Instant at = review.decidedAt();
        return review.comment() == null || review.decider() == null || at == null
                ? null
                : new EditingStatusView.SentBack(
                        request.message(
                                request.mayChange(Action.CONTENT_PUBLISH)
                                        ? "page.working-copy.sent-back.publisher"
                                        : "page.working-copy.sent-back",
                                review.decider(),
                                DateTimes.day(at),
                                DateTimes.time(at)),
                        review.comment());
    }

    /** Whether the input can be saved, and its form shown again. */
    public static boolean fits(PageInput input) {
        return !input.blocks().hasTooManyElements() && WorkingCopies.fits(PageForm.fields(input));
    }

    /** Returns the account's working copy. */
    public Mono<WorkingCopy> of(AdmittedRequest request, UUID page) {
        return writes(request)
                ? copies.of(page, request.requireAccount().id())
                        .map(copy -> new WorkingCopy(FormerFieldNames.renamed(copy.fields()), copy.savedAt()))
                : Mono.empty();
    }

    /**
     * Saves the input and returns the time; empty where the page does not exist, where it does not {@link #fits fit},
     * or where {@link #savedElsewhere another form has saved something}.
     */
    public Mono<Instant> save(AdmittedRequest request, UUID page, PageInput input) {
        return removal(request, page).flatMap(removal -> save(request, page, input, removal));
    }

    /** Returns the removal that the form offers to restore: only the working copy contains it. */
    private Mono<Optional<UndoableRemoval>> removal(AdmittedRequest request, UUID page) {
        return request.form().containsKey(REMOVAL)
                ? of(request, page)
                        .map(copy -> UndoableRemoval.in(copy.fields()))
                        .defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private Mono<Instant> save(AdmittedRequest request, UUID page, PageInput input, Optional<UndoableRemoval> removal) {
        Map<String, List<String>> fields = new LinkedHashMap<>(PageForm.fields(input));
        removal.ifPresent(removed -> fields.putAll(removed.fields()));
        return save(request, page, input, fields, form(request.form()));
    }

    /** Saves a form that this request does not carry; as {@link #save(AdmittedRequest, UUID, PageInput)}. */
    public Mono<Instant> save(AdmittedRequest request, UUID page, PageInput input, MultiValueMap<String, String> sent) {
        return save(request, page, input, PageForm.fields(input), form(sent));
    }

    private Mono<Instant> save(
            AdmittedRequest request,
            UUID page,
            PageInput input,
            Map<String, List<String>> fields,
            WorkingCopy.Form form) {
        if (!fits(input) || !WorkingCopies.fits(fields)) {
            return Mono.empty();
        }
        return copies.keep(page, request.requireAccount().id(), input.base(), fields, form)
                .flatMap(at -> show(page, request.requireAccount().id(), input).thenReturn(at));
    }

    /**
     * Returns the message that the input was not saved, because another form of the account has saved something else;
     * empty otherwise.
     */
    public Mono<String> savedElsewhere(AdmittedRequest request, UUID page) {
        return copies.of(page, request.requireAccount().id())
                .map(copy -> request.message("page.working-copy.elsewhere", DateTimes.time(copy.savedAt())));
    }

    /**
     * Returns the status of a form that was not saved.
     *
     * @param after as in {@code PageResource.AFTER}
     */
    public Mono<WorkingCopyStatus> notSaved(AdmittedRequest request, UUID page, PageInput input, String after) {
        return Mono.justOrEmpty(request.form().getFirst(KEEPS))
                .filter(_ -> fits(input))
                .flatMap(_ -> savedElsewhere(request, page))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(elsewhere -> WorkingCopyStatus.NOTHING.overtaken(elsewhere, after));
    }

    /** Returns the identity of the submitted form. */
    private static WorkingCopy.Form form(MultiValueMap<String, String> sent) {
        return new WorkingCopy.Form(
                CanonicalUuid.read(text(sent, FORM)).orElse(null),
                InstantParser.read(text(sent, SEEN)).orElse(null));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /**
     * Returns the hidden fields that identify a form: its id, kept when the form is shown again, and the time of the
     * copy that it shows.
     */
    static List<HiddenField> said(AdmittedRequest request, Optional<WorkingCopy> shown) {
        String id = request.field(FORM);
        return List.of(
                new HiddenField(FORM, id.isEmpty() ? UUID.randomUUID().toString() : id),
                new HiddenField(
                        SEEN,
                        id.isEmpty()
                                ? shown.map(copy -> copy.savedAt().toString()).orElse("")
                                : request.field(SEEN)));
    }

    /** Stores what a preview shows from now on. */
    private Mono<Void> show(UUID page, UUID writer, PageInput input) {
        return drafts.findByNumber(page, input.base())
                .switchIfEmpty(Mono.defer(() -> drafts.head(page)))
                .flatMap(base -> validator.shown(input, base.revision()))
                .flatMap(shown -> copies.show(page, writer, shown));
    }

    /**
     * Saves the input of a form whose content replaces the working copy; empty for other forms.
     *
     * @param shown the input to show from now on, which differs from the submitted one when a button has changed it
     */
    public Mono<Instant> replace(AdmittedRequest request, UUID page, PageInput shown) {
        return replace(request, page, shown, Optional.empty());
    }

    /**
     * Saves the input together with a removal.
     *
     * @param removal what can be restored after a button has removed it
     */
    public Mono<Instant> replace(
            AdmittedRequest request, UUID page, PageInput shown, Optional<UndoableRemoval> removal) {
        return request.form().containsKey(KEEPS) ? save(request, page, shown, removal) : Mono.empty();
    }

    /** Deletes the working copy that a form has replaced. */
    public Mono<Void> delete(AdmittedRequest request, UUID page) {
        return request.form().containsKey(KEEPS)
                ? copies.forget(page, request.requireAccount().id(), form(request.form()))
                : Mono.empty();
    }
}
