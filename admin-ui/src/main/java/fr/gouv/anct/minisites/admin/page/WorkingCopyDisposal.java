package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.editing.WorkingCopies;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Drops an author's working copy when another action changes the page: the copy would hide the change. It can be
 * restored.
 */
@Component
public class WorkingCopyDisposal {

    private final WorkingCopies copies;

    WorkingCopyDisposal(WorkingCopies copies) {
        this.copies = copies;
    }

    /**
     * Returns the warning shown before the working copy is dropped; empty without one.
     *
     * @param key of the message, whose arguments are the date and time of the copy
     */
    public Mono<String> lost(AdmittedRequest request, UUID page, String key) {
        return copies.of(page, request.requireAccount().id())
                .map(copy -> request.message(key, DateTimes.day(copy.savedAt()), DateTimes.time(copy.savedAt())));
    }

    /** Drops the working copy, and adds this to the message about the action, with a button that restores it. */
    public Mono<Flash> drop(AdmittedRequest request, UUID page, Flash done) {
        return copies.drop(page, request.requireAccount().id())
                .map(dropped -> dropped ? dropped(request, page, done) : done);
    }

    private static Flash dropped(AdmittedRequest request, UUID page, Flash done) {
        return new Flash(
                done.kind(),
                done.title(),
                (done.text() + " " + request.message("page.working-copy.dropped.too")).strip(),
                new Flash.Button(
                        WorkingCopyEditing.BROUGHT_BACK.link(request.site(), page),
                        request.message("page.working-copy.bring-back"),
                        Map.of()));
    }
}
