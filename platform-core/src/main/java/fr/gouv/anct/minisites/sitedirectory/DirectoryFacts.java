package fr.gouv.anct.minisites.sitedirectory;

import java.util.Set;

/**
 * Facts of a live site that the directory of sites shows, as read with its tenant.
 *
 * @param sentence that of its {@link DirectoryEntry}, else the description of the site
 */
public record DirectoryFacts(String sentence, Set<SiteTheme> themes, Set<SiteAudience> audiences) {

    public DirectoryFacts {
        themes = DirectoryEntry.ordered(themes);
        audiences = DirectoryEntry.ordered(audiences);
    }
}
