package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A page as visitors would get it, with models of all, some or none of its blocks, by which its rendered size is
 * checked. Its models are built on demand: outside the transaction and off the event loop.
 */
public final class TrialPage {

    private final PageAssembly assembly;
    private final PageRecord.Published published;

    TrialPage(PageAssembly assembly, PageRecord.Published published) {
        this.assembly = assembly;
        this.published = published;
    }

    /** Whether it is a shared section, which visitors get in other pages alone. */
    public boolean section() {
        return published.page().kind() == PageKind.SECTION;
    }

    /** Returns the model with all blocks. */
    public PageModel whole() {
        return with(body());
    }

    /** Returns the model without any block. */
    public PageModel bare() {
        return with(List.of());
    }

    /** Returns the model with the blocks of one type alone. */
    public PageModel only(String type) {
        return with(body().stream()
                .filter(block -> BlockCodec.typeOf(block).equals(type))
                .toList());
    }

    /** Returns the types of its blocks, those of the sections that it uses included. */
    public Set<String> types() {
        return body().stream().map(BlockCodec::typeOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the number of entries by which its lists can still grow. */
    public int listRoom() {
        ReferenceTargets references = assembly.references(published);
        int shown = 0;
        int room = 0;
        for (Block block : body()) {
            if (block instanceof HasListing list) {
                int count = ListedPages.count(references.listed(list));
                shown += count;
                room += Math.max(0, list.listing().count() - count);
            }
        }
        return Math.min(room, ListedPages.MOST - shown);
    }

    private List<Block> body() {
        return published.revision().body();
    }

    private PageModel with(List<Block> body) {
        // Without positions: a trial is never shown in the editor.
        PageRecord.Published part = new PageRecord.Published(
                published.page(), published.revision().with(body), published.updated(), List.of());
        return switch (published.page().kind()) {
            case ARTICLE -> assembly.article(part);
            case DOCUMENT -> assembly.facts().document(part);
            case SERVICE -> assembly.facts().service(part);
            case CALL -> assembly.facts().call(part);
            case PAGE, ARTICLES, DOCUMENTS, SERVICES, CALLS, SECTION -> assembly.content(part);
        };
    }
}
