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
 * What is said of the working copy: that it is shown, or when what is shown was kept.
 *
 * @param elsewhere that it is not kept, because another form keeps something else
 * @param after what the button that led there has done, as in {@link PageResource#AFTER}; blank where there was none
 * @param copy the one that the form starts from
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

    /** The same with all that the form of a page has beside it. */
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

    /** What the button that led there has taken out. */
    private Optional<Removal> removal() {
        return after.isEmpty() ? Optional.empty() : copy.flatMap(kept -> Removal.in(kept.fields()));
    }

    /** Whether what is shown is kept. */
    boolean holds() {
        return resumed != null || kept != null;
    }
}
