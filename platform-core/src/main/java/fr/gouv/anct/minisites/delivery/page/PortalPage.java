package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.Optional;

/** A page that the platform makes for the portal at a fixed path; a page of the portal's own at this path is shown in its place. */
public enum PortalPage implements Coded {
    /** The directory of sites. */
    DIRECTORY(DirectoryFilter.ROOT),
    /** The list of what sites share. */
    SHARED(SharedContentPages.ROOT),
    TERRITORIES(TerritoryPages.ROOT),
    AIDS(AidFilter.ROOT),
    GUIDE(GuidePages.ROOT);

    private final String path;

    PortalPage(String path) {
        this.path = path;
    }

    /** Path within the portal. */
    public String path() {
        return path;
    }

    /** Returns the page at a path within the portal. */
    public static Optional<PortalPage> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }
}
