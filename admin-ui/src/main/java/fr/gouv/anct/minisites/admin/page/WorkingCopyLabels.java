package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.page.form.Removal;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.draft.Head;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Labels the status of the working copy in the form of a page. */
@Component
class WorkingCopyLabels {

    private final Texts texts;

    WorkingCopyLabels(Texts texts) {
        this.texts = texts;
    }

    String kept(Instant at) {
        return texts.say("page.work.kept", Moments.time(at));
    }

    /** Returns which input the form shows, and whether a newer revision was saved since its base. */
    String resumed(Head head, TypedPage typed, Instant at) {
        String shown = texts.say("page.work.resumed", Moments.day(at), Moments.time(at));
        return typed.base() == head.number() ? shown : shown + " " + overtaken(head);
    }

    private String overtaken(Head head) {
        return texts.say(
                "page.work.overtaken", head.author(), head.number(), Moments.day(head.at()), Moments.time(head.at()));
    }

    /** Builds the status beside the form, for accounts that may write. */
    WorkView view(
            Call call,
            Page page,
            WorkingCopyNotice beside,
            List<String> present,
            Optional<WorkView.SentBack> sentBack) {
        return beside.view(call, page.id(), present, sentBack.orElse(null), this::removed);
    }

    private WorkView.Removed removed(Removal removal) {
        String what = removal.ofBlock() ? texts.say("block." + removal.type()) : texts.say("page.work.removed.part");
        String words = removal.words();
        return new WorkView.Removed(
                texts.say("page.work.removed", words.isBlank() ? what : what + " – " + words), removal.next());
    }
}
