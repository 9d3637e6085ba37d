package fr.gouv.anct.minisites.sitedirectory;

import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Gives the pages of the portal all live sites but the portal itself, by name and unfiltered, with the terms of the
 * vocabularies, from the memory of this node: no database access. It tells the public facts of live sites, and nothing else. Of
 * other sites than the portal, pages with the block of aids have the calls for projects.
 */
public interface SiteDirectory {

    /** Returns a number that changes with any change of the list; specific to this node. */
    long generation();

    /** Whether a site is the portal, the only one whose pages list others. */
    boolean isPortal(UUID site);

    /**
     * Returns the live sites but the portal, in French alphabetical order of their names. The list is built off the
     * event loop, once for concurrent callers.
     */
    Mono<List<DirectorySite>> sites();

    /** Returns the calls for projects that all live sites share, the portal's own included, whatever their dates. */
    Mono<List<SharedCall.OfSite>> calls();

    /** Returns the terms of the vocabularies, by which sites are classified and filtered. */
    Terms terms();
}
