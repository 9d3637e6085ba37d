package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import fr.gouv.anct.minisites.content.work.WorkingCopy;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports the reader's unsaved input on the screens of a page. */
@Component
class UnsavedChanges {

    private final WorkDesk work;
    private final PageTargets links;
    private final BlockCodec codec;
    private final Texts texts;

    UnsavedChanges(WorkDesk work, PageTargets links, BlockCodec codec, Texts texts) {
        this.work = work;
        this.links = links;
        this.codec = codec;
        this.texts = texts;
    }

    /** Returns the newest revision as its form shows it. */
    Mono<TypedPage> newest(Head head) {
        return links.addresses(TypedPage.references(head.revision()))
                .flatMap(addresses -> ParsingThreads.run(() -> TypedPage.of(head, codec, addresses)));
    }

    /** Returns the notice; empty when there is no working copy, or when it equals the newest revision. */
    Mono<PageHeader.Unsaved> of(Call call, Head head) {
        return work.of(call, head.page().id())
                .flatMap(copy -> Mono.zip(newest(head), TypedPage.read(copy))
                        .filter(both -> !both.getT2().says(both.getT1()))
                        .map(_ -> told(call, head, copy)));
    }

    private PageHeader.Unsaved told(Call call, Head head, WorkingCopy copy) {
        return new PageHeader.Unsaved(
                texts.say("page.work.unsaved", Moments.day(copy.savedAt()), Moments.time(copy.savedAt())),
                new PageLink(
                        texts.say("page.work.resume"),
                        PageAddress.page(call.site(), head.page().id()),
                        false,
                        false));
    }
}
