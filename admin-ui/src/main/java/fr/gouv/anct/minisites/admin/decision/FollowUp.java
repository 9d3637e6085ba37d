package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.request.AnswerComparison;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work of the reviewers on a site request, shown on its review screen: assignee, deadline, internal notes and answers
 * changed since an earlier submission. A requester who reviews others sees only in the queue who follows their own.
 *
 * @param assignee display name; null for none
 * @param seen id of the assignee, posted with a change; empty for none
 * @param deadline null unless the request waits for a decision
 * @param actions null when the user cannot assign the request now
 * @param noteReaders labels of the roles that may read the notes
 * @param noteForm null when the user cannot add notes
 * @param changes null when the request was submitted once; empty when no answer has changed since
 */
record FollowUp(
        @Nullable String assignee,
        String seen,
        @Nullable Deadline deadline,
        @Nullable Actions actions,
        String noteReaders,
        List<Note> notes,
        @Nullable FormView noteForm,
        @Nullable List<AnswerComparison.Change> changes) {

    /**
     * Age and target date in words.
     *
     * @param overdue null when the target is not past
     */
    record Deadline(String age, String target, @Nullable String overdue) {}

    /**
     * Changes of the assignee.
     *
     * @param action URL that they are posted to; the form to choose a person is there too
     * @param account id of the user, who takes the request; null when the request is the user's already
     */
    record Actions(String action, @Nullable String account) {}

    /**
     * An internal note.
     *
     * @param deleteHref for its author; null for others
     */
    record Note(
            String author,
            Instant writtenAt,
            String text,
            @Nullable String deleteHref) {}
}
