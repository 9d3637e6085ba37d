package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.search.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A file with the words of a search, as part of a {@link SearchHit}: the matching page, slide, sheet or section, and an
 * excerpt.
 *
 * @param title of the document in the library; of the file where it has no page of its own
 * @param number of the page or the slide with the words, from 1; without a meaning in other formats
 * @param heading before the words, or name of the sheet; null when there is none
 * @param excerpt text around the words
 * @param own whether the page is that of this document in the library
 */
public record DocumentHit(
        String title,
        MediaReference file,
        int number,
        @Nullable String heading,
        Excerpt excerpt,
        boolean own) {

    /** Kind of the place in a document. */
    public enum Place {
        PAGE,
        SLIDE,
        SHEET,
        SECTION,
        /** No place is known. */
        WHOLE
    }

    /** Returns the kind of the place that tells people where the words are. */
    public Place place() {
        return switch (MediaFormat.of(file.contentType()).orElse(MediaFormat.TEXT)) {
            case PDF -> Place.PAGE;
            case PPTX, ODP -> Place.SLIDE;
            case XLSX, ODS -> heading == null ? Place.WHOLE : Place.SHEET;
            case DOCX, ODT -> heading == null ? Place.WHOLE : Place.SECTION;
            case CSV, TEXT, JPEG, PNG, WEBP, GIF, SVG, ZIP, MP3, MP4 -> Place.WHOLE;
        };
    }

    /** Returns the URL of the document: of a PDF at that page, for viewers that know the fragment of RFC 8118. */
    public String href() {
        return place() == Place.PAGE ? file.href() + "#page=" + number : file.href();
    }
}
