package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.inspection.MediaKind;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Data for the script of the page editor: the block types to insert, the URLs that it requests, and the limits of
 * uploads.
 *
 * @param groups blocks that can be added, by subject
 * @param usual types of block that one click adds
 * @param most maximum number of blocks in a page
 * @param first empty text that the script adds to a page without blocks; null for a page with blocks
 * @param images what the fields of images upload
 * @param files what the fields of other files upload
 */
public record EditorView(
        List<Group> groups,
        List<Option> usual,
        int most,
        @Nullable BlockView first,
        Urls places,
        Upload images,
        Upload files) {

    /**
     * Upload of a file beside its field.
     *
     * @param action URL that stores it in the library
     * @param accept content types, separated by commas
     * @param heaviest maximum size in bytes
     */
    public record Upload(String action, String accept, long heaviest) {

        /** Returns the upload of images. */
        static Upload ofImages(Tenant site, MediaProperties properties) {
            return of(site, properties, MediaKind.IMAGE, format -> format.kind() != MediaKind.DOCUMENT);
        }

        /** Returns the upload of documents. */
        static Upload ofDocuments(Tenant site, MediaProperties properties) {
            return of(site, properties, MediaKind.DOCUMENT, format -> format.kind() == MediaKind.DOCUMENT);
        }

        private static Upload of(
                Tenant site, MediaProperties properties, MediaKind limit, Predicate<MediaFormat> accepted) {
            String accept = Arrays.stream(MediaFormat.values())
                    .filter(accepted)
                    .map(MediaFormat::contentType)
                    .collect(Collectors.joining(","));
            return new Upload(
                    Paths.FILES.link(site), accept, properties.limit(limit).toBytes());
        }
    }

    /** Blocks of one subject. */
    public record Group(String code, String label, List<Entry> entries) {}

    /**
     * One block type.
     *
     * @param picture the name of a drawing in {@code admin/page/pictures}
     * @param about its purpose
     * @param words additional search terms
     */
    public record Entry(String type, String label, String picture, String about, String words) {}

    /** URLs that the script requests. */
    public record Urls(Tenant site, UUID page) {

        /** Returns where pages and files are searched. */
        public String search() {
            return LinkSearchResource.SEARCH.link(site);
        }

        /** Returns the media library of the site. */
        public String library() {
            return Paths.FILES.link(site);
        }

        /** Returns where the preview of the unsaved input, on the preview host, is asked for. */
        public String preview() {
            return Paths.PREVIEW_ADDRESS.link(site, page);
        }

        /** Returns what leads to that preview as a page of its own. */
        public String previewPage() {
            return Paths.PREVIEW_PAGE.link(site, page);
        }

        /** Returns where the blocks to insert are asked for. */
        public String blank() {
            return BlankBlockResource.BLANK.link(site, page);
        }
    }
}
