package fr.gouv.anct.minisites.sitedirectory;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A position in the directory of sites, right after a site, from which a list goes on. It stays valid when that site is
 * no longer listed.
 *
 * @param name of that site
 * @param id of that site
 */
public record DirectoryPosition(String name, UUID id) {

    /** Returns the position after a site. */
    public static DirectoryPosition after(DirectorySite site) {
        return new DirectoryPosition(site.name(), site.id());
    }

    /**
     * Returns the sites after this position.
     *
     * @param sites in the order of {@link SiteDirectory#sites()}
     */
    public List<DirectorySite> following(List<DirectorySite> sites) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Comparator<DirectoryPosition> order =
                Comparator.comparing(DirectoryPosition::name, french).thenComparing(DirectoryPosition::id);
        List<DirectoryPosition> positions =
                sites.stream().map(DirectoryPosition::after).toList();
        int found = Collections.binarySearch(positions, this, order);
        return sites.subList(found < 0 ? -found - 1 : found + 1, sites.size());
    }
}
