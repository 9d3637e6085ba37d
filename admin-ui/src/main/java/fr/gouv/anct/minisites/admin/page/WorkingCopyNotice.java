package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.page.form.Removal;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.work.WorkingCopy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * State of the working copy for the form: resumed, saved, or not saved.
 *
 * @param elsewhere that it is not saved, because another form has saved something else
 * @param after effect of the button that redirected here, as in {@link PageResource#AFTER}; blank without one
 * @param copy the working copy that the form starts from
 */
record WorkingCopyNotice(
        @Nullable String resumed,
        @Nullable String kept,
        @Nullable String elsewhere,
        String after,
        Optional<WorkingCopy> copy) {

    static final WorkingCopyNotice NOTHING = of(Optional.empty());

    static WorkingCopyNotice of(Optional<WorkingCopy> copy) {
        return new WorkingCopyNotice(null, null, null, "", copy);
    }

    WorkingCopyNotice resuming(String resumed) {
        return new WorkingCopyNotice(resumed, null, null, after, copy);
    }

    WorkingCopyNotice keeping(String kept, String after) {
        return new WorkingCopyNotice(null, kept, null, after, copy);
    }

    WorkingCopyNotice overtaken(Optional<String> elsewhere, String after) {
        return new WorkingCopyNotice(null, null, elsewhere.orElse(null), after, copy);
    }

    /** Builds the status view with everything shown beside the form. */
    WorkView view(
            Call call,
            UUID page,
            List<String> present,
            WorkView.@Nullable SentBack sentBack,
            Function<Removal, WorkView.Removed> told) {
        return new WorkView(
                present,
                sentBack,
                resumed,
                kept,
                elsewhere,
                removal().map(told).orElse(null),
                WorkDesk.said(call, copy),
                WorkDesk.copy(call.site(), page),
                PageAddress.page(call.site(), page) + "/presence");
    }

    /** Returns the removal by the button that redirected here. */
    private Optional<Removal> removal() {
        return after.isEmpty() ? Optional.empty() : copy.flatMap(kept -> Removal.in(kept.fields()));
    }

    /** Whether the input shown is saved. */
    boolean holds() {
        return resumed != null || kept != null;
    }
}
