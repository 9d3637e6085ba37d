package fr.gouv.anct.minisites.sitedirectory;

import java.util.Set;

/**
 * Facts of a site for the directory of sites, as its node holds them.
 *
 * @param sentence that of its {@link DirectoryEntry}, else the description of the site
 */
public record DirectoryFacts(String sentence, Set<SiteTheme> themes, Set<SiteAudience> audiences) {

    public DirectoryFacts {
        themes = DirectoryEntry.ordered(themes);
        audiences = DirectoryEntry.ordered(audiences);
    }
}
