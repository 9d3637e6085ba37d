package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.page.EditingStatusView;
import fr.gouv.anct.minisites.admin.page.WorkingCopyStatus;
import fr.gouv.anct.minisites.admin.page.form.UndoableRemoval;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.draft.Draft;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Labels the status of the working copy in the form of a page. */
@Component
public class WorkingCopyLabels {

    private final Messages messages;

    WorkingCopyLabels(Messages messages) {
        this.messages = messages;
    }

    public String kept(Instant at) {
        return messages.get("page.working-copy.kept", DateTimes.time(at));
    }

    /** Returns which input the form shows, and whether a newer revision was saved since its base. */
    public String resumed(Draft draft, PageInput input, Instant at) {
        String shown = messages.get("page.working-copy.resumed", DateTimes.day(at), DateTimes.time(at));
        return input.base() == draft.number() ? shown : shown + " " + overtaken(draft);
    }

    /** Returns who saved the newest revision, and what becomes of the form. */
    String overtaken(Draft draft) {
        return messages.get(
                "page.working-copy.overtaken",
                draft.author(),
                draft.number(),
                DateTimes.day(draft.at()),
                DateTimes.time(draft.at()));
    }

    /** Builds the status beside the form, for accounts that may write. */
    public EditingStatusView view(
            AdmittedRequest request,
            Page page,
            WorkingCopyStatus status,
            List<String> present,
            EditingStatusView.Decided decided) {
        return status.view(request, page.id(), present, decided, this::removed);
    }

    private EditingStatusView.Removed removed(UndoableRemoval removal) {
        String what = removal.ofBlock()
                ? messages.get("block." + removal.type())
                : messages.get("page.working-copy.removed.part");
        String words = removal.words();
        return new EditingStatusView.Removed(
                messages.get("page.working-copy.removed", words.isBlank() ? what : what + " – " + words),
                removal.next());
    }
}
