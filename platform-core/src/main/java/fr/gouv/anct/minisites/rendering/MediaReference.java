package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.media.reading.DocumentHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A media file as templates show it: its root-relative URL, alternative text, dimensions, size, format, focal point and
 * narrower renditions.
 *
 * @param href root-relative
 * @param alt alternative text stored with the image; empty when decorative
 * @param width pixels; 0 when it is not an image
 * @param size bytes
 * @param language BCP 47 tag of a document in another language than the site
 * @param renditions of an image, or of the cover of a document, from the narrowest to the widest
 * @param focusX focal point that stays visible when an image is cropped, in hundredths of its width from the left
 * @param focusY in hundredths of its height from the top
 * @param inaccessible whether it is a document that some people cannot read
 * @param pages number of pages of a document; null where it is not known
 * @param headings table of contents of a document, on its own page; empty elsewhere
 */
public record MediaReference(
        UUID id,
        String href,
        String alt,
        int width,
        int height,
        String contentType,
        long size,
        String title,
        @Nullable String language,
        List<Rendition> renditions,
        int focusX,
        int focusY,
        boolean inaccessible,
        @Nullable Integer pages,
        List<DocumentHeading> headings) {

    /** A narrower rendition of the image, or of the cover of a document; {@code href} is root-relative. */
    public record Rendition(String href, int width, int height) {}

    /**
     * Width of the fallback rendition, in pixels: the maximum width of text, for browsers that do not support
     * {@code srcset}.
     */
    private static final int USUAL = 1280;

    /** Creates a reference to a file without renditions. */
    public MediaReference(
            UUID id,
            String href,
            String alt,
            int width,
            int height,
            String contentType,
            long size,
            String title,
            @Nullable String language) {
        this(
                id,
                href,
                alt,
                width,
                height,
                contentType,
                size,
                title,
                language,
                List.of(),
                50,
                50,
                false,
                null,
                List.of());
    }

    /** Returns the URL of the fallback image, used where no candidate of {@link #srcset} is chosen. */
    public String shown() {
        return renditions.stream()
                .filter(narrower -> narrower.width() <= USUAL)
                .reduce((_, wider) -> wider)
                .map(Rendition::href)
                .orElse(href);
    }

    /** Returns the value of the attribute {@code srcset}; empty without renditions. */
    public String srcset() {
        return renditions.stream()
                .map(narrower -> narrower.href() + " " + narrower.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** Returns the horizontal focal point, rounded to a quarter of the width: 0, 25, 50, 75 or 100. */
    public int across() {
        return quarter(focusX);
    }

    /** Returns the vertical focal point, rounded likewise. */
    public int down() {
        return quarter(focusY);
    }

    private static int quarter(int focus) {
        return Math.round(focus / 25f) * 25;
    }

    /** Returns the image of the first page of a document; null without one. */
    public @Nullable MediaReference cover() {
        if (contentType.startsWith("image/") || renditions.isEmpty()) {
            return null;
        }
        Rendition widest = renditions.getLast();
        return new MediaReference(
                id,
                widest.href(),
                "",
                widest.width(),
                widest.height(),
                "image/webp",
                0,
                title,
                null,
                renditions,
                50,
                50,
                false,
                null,
                List.of());
    }

    /**
     * An entry of the table of contents, with those of the second level below it.
     *
     * @param page number of its page in a PDF; null where it is not known
     * @param href the file at that page, for viewers that know the fragment of RFC 8118; null without a page
     */
    public record Chapter(
            String title, @Nullable Integer page, @Nullable String href, List<Chapter> parts) {}

    /** Returns the table of contents; empty when it has fewer than two entries, which help nobody. */
    public List<Chapter> chapters() {
        if (headings.size() < 2) {
            return List.of();
        }
        List<Chapter> chapters = new ArrayList<>();
        for (DocumentHeading heading : headings) {
            Chapter chapter = new Chapter(heading.title(), heading.page(), at(heading.page()), new ArrayList<>());
            (heading.level() == 1 || chapters.isEmpty()
                            ? chapters
                            : chapters.getLast().parts())
                    .add(chapter);
        }
        return chapters;
    }

    private @Nullable String at(@Nullable Integer page) {
        return page == null ? null : href + "#page=" + page;
    }

    /** Returns the file format in upper case, for example {@code PDF}. */
    public String format() {
        int dot = href.lastIndexOf('.');
        return dot < 0 ? contentType : href.substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
