package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.page.form.UndoableRemoval;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * State of the working copy for the form: resumed, saved, or not saved.
 *
 * @param elsewhere that it is not saved, because another form has saved something else
 * @param after effect of the button that redirected here, as in {@code PageResource.AFTER}; blank without one
 * @param copy the working copy that the form starts from
 */
public record WorkingCopyStatus(
        @Nullable String resumed,
        @Nullable String kept,
        @Nullable String elsewhere,
        String after,
        Optional<WorkingCopy> copy) {

    public static final WorkingCopyStatus NOTHING = of(Optional.empty());

    public static WorkingCopyStatus of(Optional<WorkingCopy> copy) {
        return new WorkingCopyStatus(null, null, null, "", copy);
    }

    public WorkingCopyStatus resuming(String resumed) {
        return new WorkingCopyStatus(resumed, null, null, after, copy);
    }

    public WorkingCopyStatus keeping(String kept, String after) {
        return new WorkingCopyStatus(null, kept, null, after, copy);
    }

    WorkingCopyStatus overtaken(Optional<String> elsewhere, String after) {
        return new WorkingCopyStatus(null, null, elsewhere.orElse(null), after, copy);
    }

    /** Builds the status view with everything shown beside the form. */
    public EditingStatusView view(
            AdmittedRequest request,
            UUID page,
            List<String> present,
            EditingStatusView.Decided decided,
            Function<UndoableRemoval, EditingStatusView.Removed> told) {
        return new EditingStatusView(
                present,
                decided.sentBack(),
                decided.planned(),
                resumed,
                kept,
                elsewhere,
                removal().map(told).orElse(null),
                WorkingCopyEditing.said(request, copy),
                request.site(),
                page);
    }

    /** Returns the removal by the button that redirected here. */
    private Optional<UndoableRemoval> removal() {
        return after.isEmpty() ? Optional.empty() : copy.flatMap(kept -> UndoableRemoval.in(kept.fields()));
    }

    /** Whether the input shown is saved. */
    public boolean holds() {
        return resumed != null || kept != null;
    }
}
