package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The references of a body, needed before it can be rendered, and loaded in one query.
 *
 * @param pages ids of pages, articles and shared sections
 * @param media ids of files
 * @param sites ids of other sites of the platform
 * @param listings the lists of pages it shows
 */
public record BlockReferences(Set<UUID> pages, Set<UUID> media, Set<UUID> sites, List<Listing> listings) {

    private BlockReferences() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
    }

    /** Collects the references of any value made of records and lists: blocks, menus. */
    public static BlockReferences of(Object value) {
        BlockReferences found = new BlockReferences();
        BlockTraversal.walk(value, found::add);
        return found;
    }

    private void add(Object part) {
        switch (part) {
            case Link.ToPage page -> pages.add(page.id());
            case Link.ToMedia file -> media.add(file.id());
            case Link.ToSite site -> sites.add(site.id());
            case MediaRef file -> media.add(file.id());
            case RichText text -> text.links().forEach(this::add);
            case PageRef page -> pages.add(page.id());
            case SectionRef section -> pages.add(section.id());
            case IncompleteBlock block -> block.references(this::add);
            case HasListing block -> {
                // Equal lists are loaded once and shown by each block.
                if (!listings.contains(block.listing())) {
                    listings.add(block.listing());
                }
            }
            default -> {}
        }
    }

    /** Returns the union of both. */
    public BlockReferences and(BlockReferences other) {
        BlockReferences union = new BlockReferences();
        for (BlockReferences one : List.of(this, other)) {
            union.pages.addAll(one.pages);
            union.media.addAll(one.media);
            union.sites.addAll(one.sites);
            union.listings.addAll(one.listings);
        }
        return union;
    }
}
