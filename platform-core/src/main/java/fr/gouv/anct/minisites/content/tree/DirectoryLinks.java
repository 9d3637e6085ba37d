package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Converts a path of the portal's site directory into the link that menus and pages store, for the portal alone. The
 * directory is no page, so its links are references to the portal with a path of the directory; no other site has any.
 */
@Component
public class DirectoryLinks {

    private final SiteDirectory directory;

    DirectoryLinks(SiteDirectory directory) {
        this.directory = directory;
    }

    /** Returns the link of a site to its whole directory; empty except on the portal. */
    public Optional<Link.ToSite> from(UUID site) {
        return at(site, DirectoryFilter.ROOT);
    }

    /**
     * Returns the link of a site to its directory, or to a filter of it.
     *
     * @param path within the site, without a final slash
     * @return empty for any other path, and except on the portal
     */
    public Optional<Link.ToSite> at(UUID site, String path) {
        return DirectoryFilter.at(path, directory.terms())
                .filter(_ -> directory.isPortal(site))
                .map(filter -> new Link.ToSite(site, filter.path()));
    }
}
