package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.request.AnswerComparison;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.NoteText;
import fr.gouv.anct.minisites.provisioning.review.RequestNote;
import fr.gouv.anct.minisites.provisioning.review.RequestReviews;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadlines;
import fr.gouv.anct.minisites.provisioning.review.ReviewState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Builds the {@link FollowUp} of the review screen of a site request, with only the actions that the signed-in reviewer
 * may perform.
 */
@Component
class FollowUpFactory {

    private final RequestReviews reviews;
    private final ReviewDeadlines deadlines;
    private final AnswerComparison comparison;

    FollowUpFactory(RequestReviews reviews, ReviewDeadlines deadlines, AnswerComparison comparison) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.comparison = comparison;
    }

    /** Returns the view; empty for the requester, whatever the role. */
    Mono<FollowUp> of(AdmittedRequest admitted, SiteRequest request, FormState<NoteText> note) {
        return request.requester().id().equals(admitted.requireAccount().id())
                ? Mono.empty()
                : Mono.zip(reviews.find(request.id()), reviews.findNotes(request.id()))
                        .map(found -> followUp(admitted, request, note, found.getT1(), found.getT2()));
    }

    private FollowUp followUp(
            AdmittedRequest admitted,
            SiteRequest request,
            FormState<NoteText> note,
            ReviewState state,
            List<RequestNote> notes) {
        boolean decides = admitted.may(Action.REQUEST_DECIDE);
        return new FollowUp(
                state.assignee(),
                Objects.toString(state.assigneeId(), ""),
                deadline(admitted, request),
                decides && request.state().open() ? actions(admitted, request, state) : null,
                noteReaders(admitted),
                notes.stream().map(written -> note(admitted, request, written)).toList(),
                decides ? note.view().postedTo(RequestNoteResource.NOTES.link(request.id())) : null,
                changes(request, state.earlierAnswers()));
    }

    private FollowUp.@Nullable Deadline deadline(AdmittedRequest admitted, SiteRequest request) {
        return deadlines
                .of(request)
                .map(deadline -> new FollowUp.Deadline(
                        DeadlineLabels.age(admitted, deadline),
                        DateTimes.day(deadline.target()),
                        deadline.overdue() ? DeadlineLabels.overdue(admitted, deadline) : null))
                .orElse(null);
    }

    private static FollowUp.Actions actions(AdmittedRequest admitted, SiteRequest request, ReviewState state) {
        UUID account = admitted.requireAccount().id();
        return new FollowUp.Actions(
                RequestAssignmentResource.ASSIGNMENT.link(request.id()),
                account.equals(state.assigneeId()) ? null : account.toString());
    }

    private static String noteReaders(AdmittedRequest admitted) {
        return Permissions.allowed(Action.REQUEST_REVIEW).stream()
                .map(role -> admitted.message("role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    private static FollowUp.Note note(AdmittedRequest admitted, SiteRequest request, RequestNote note) {
        boolean own = note.author().id().equals(admitted.requireAccount().id());
        return new FollowUp.Note(
                note.author().name(),
                note.writtenAt(),
                note.text(),
                own && admitted.may(Action.REQUEST_DECIDE)
                        ? RequestNoteResource.DELETION.link(request.id(), note.id())
                        : null);
    }

    /** While the requester corrects the answers, what has changed is not complete. */
    private @Nullable List<AnswerComparison.Change> changes(SiteRequest request, @Nullable RequestAnswers earlier) {
        return earlier == null || request.state().editable() ? null : comparison.of(earlier, request.answers());
    }
}
