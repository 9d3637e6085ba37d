package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports the reader's unsaved input on the screens of a page. */
@Component
public class UnsavedChanges {

    private final WorkingCopyEditing editing;
    private final LinkResolution links;
    private final BlockCodec codec;

    UnsavedChanges(WorkingCopyEditing editing, LinkResolution links, BlockCodec codec) {
        this.editing = editing;
        this.links = links;
        this.codec = codec;
    }

    /** Returns the newest revision as its form shows it. */
    public Mono<PageInput> newest(Draft draft) {
        return links.addresses(PageInput.references(draft.revision()))
                .flatMap(addresses -> ParsingThreads.run(() -> PageInput.of(draft, codec, addresses)));
    }

    /** Returns the notice; empty when there is no working copy, or when it equals the newest revision. */
    public Mono<PageHeader.Unsaved> of(AdmittedRequest request, Draft draft) {
        return editing.of(request, draft.page().id())
                .flatMap(copy -> Mono.zip(newest(draft), PageForm.read(copy))
                        .filter(both -> !both.getT2().says(both.getT1()))
                        .map(_ -> unsavedChanges(request, draft, copy)));
    }

    private static PageHeader.Unsaved unsavedChanges(AdmittedRequest request, Draft draft, WorkingCopy copy) {
        return new PageHeader.Unsaved(
                request.message(
                        "page.working-copy.unsaved", DateTimes.day(copy.savedAt()), DateTimes.time(copy.savedAt())),
                new PageLink(
                        request.message("page.working-copy.resume"),
                        Paths.PAGE.link(request.site(), draft.page().id()),
                        false,
                        false));
    }
}
