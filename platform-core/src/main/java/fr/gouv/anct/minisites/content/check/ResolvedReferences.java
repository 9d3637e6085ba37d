package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pages and files that checked pages reference, and the state of their other references; missing targets are
 * absent.
 *
 * @param sites the online sites of the platform among those referenced, and the site itself in any state
 * @param sections the published content of the sections shown
 * @param emptyLists the lists shown that are empty
 * @param placeholders by page, the texts to be replaced of the page templates that it was started from
 * @param dataSets what is known of the URLs of data.gouv.fr that blocks name
 * @param now at which they were resolved
 */
record ResolvedReferences(
        Map<UUID, TargetPage> pages,
        Map<UUID, TargetFile> files,
        Set<UUID> sites,
        Map<UUID, Revision> sections,
        Set<DisplayedListing> emptyLists,
        Map<UUID, List<String>> placeholders,
        Map<String, DataSetState> dataSets,
        Instant now) {

    ResolvedReferences with(
            Set<DisplayedListing> empty, Map<UUID, List<String>> others, Map<String, DataSetState> known) {
        return new ResolvedReferences(pages, files, sites, sections, empty, others, known, now);
    }

    /** A list of pages, and the page that shows it. */
    record DisplayedListing(UUID page, Listing listing) {}

    /** A page of the site. */
    record TargetPage(UUID id, String title, boolean online, boolean trashed) {}

    /**
     * A file of the library.
     *
     * @param name of the file
     * @param described whether it has an alternative text or is marked as decorative
     * @param language BCP 47 tag, where it is not the site's
     * @param state result of the antivirus scan
     * @param barriers of a PDF; none until it has been read
     */
    record TargetFile(
            UUID id,
            String title,
            String name,
            String contentType,
            boolean described,
            String alt,
            @Nullable String language,
            String state,
            Set<DocumentBarrier> barriers) {

        boolean image() {
            return contentType.startsWith("image/");
        }
    }
}
