package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.work.WorkingCopies;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What somebody has typed in a page and not saved, where the page is written otherwise: it would hide what was written, and so is
 * dropped, to be had back.
 */
@Component
public class UnsavedText {

    private final WorkingCopies copies;
    private final Texts texts;

    UnsavedText(WorkingCopies copies, Texts texts) {
        this.copies = copies;
        this.texts = texts;
    }

    /**
     * That it goes, to be said beforehand; empty where there is nothing.
     *
     * @param key of the words, for the day and the time when it was kept
     */
    public Mono<String> lost(Call call, UUID page, String key) {
        return copies.of(page, call.who().id())
                .map(copy -> texts.say(key, Moments.day(copy.savedAt()), Moments.time(copy.savedAt())));
    }

    /** Drops it, and says so behind what was done, with a button that brings it back. */
    public Mono<Flash> drop(Call call, UUID page, Flash done) {
        return copies.drop(page, call.who().id()).map(dropped -> dropped ? dropped(call, page, done) : done);
    }

    private Flash dropped(Call call, UUID page, Flash done) {
        return new Flash(
                done.kind(),
                done.title(),
                (done.text() + " " + texts.say("page.work.dropped")).strip(),
                new Flash.Act(PageAddress.broughtBack(call.site(), page), texts.say("page.work.bring-back"), Map.of()));
    }
}
