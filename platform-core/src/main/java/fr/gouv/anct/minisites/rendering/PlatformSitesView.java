package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * The sites that one block lists on a page of the portal, with the total and the URL of the directory filtered like the
 * block.
 *
 * @param sites as entries of a list, at least one
 * @param directoryHref the directory with the filter of the block
 * @param total number of sites there
 */
public record PlatformSitesView(List<ListedPage> sites, String directoryHref, int total) {

    /** Whether the directory has further sites. */
    public boolean more() {
        return total > sites.size();
    }
}
