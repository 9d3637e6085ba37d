package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Listing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the pages and the files that a page points at; what does not exist is absent.
 *
 * @param sites of the platform that are online, of those that it points at
 * @param sections the published words of those that it shows
 * @param emptyLists those of the lists that the pages show in which nothing stands
 * @param placeholders by page, what the templates that it was started from ask to be replaced
 */
record Surroundings(
        Map<UUID, TargetPage> pages,
        Map<UUID, TargetFile> files,
        Set<UUID> sites,
        Map<UUID, Revision> sections,
        Set<PageListing> emptyLists,
        Map<UUID, List<String>> placeholders) {

    Surroundings with(Set<PageListing> empty, Map<UUID, List<String>> others) {
        return new Surroundings(pages, files, sites, sections, empty, others);
    }

    /** A list of pages, and the page that shows it. */
    record PageListing(UUID page, Listing listing) {}

    /** A page of the site. */
    record TargetPage(String title, boolean online, boolean trashed) {}

    /**
     * A file of the library.
     *
     * @param name of the file
     * @param described whether somebody has said what it shows, or that it only decorates
     * @param language BCP 47 tag, where it is not the site's
     * @param state as the antivirus says it
     */
    record TargetFile(
            String title,
            String name,
            String contentType,
            boolean described,
            String alt,
            @Nullable String language,
            String state) {

        boolean image() {
            return contentType.startsWith("image/");
        }
    }
}
