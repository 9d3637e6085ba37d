package fr.gouv.anct.minisites.rendering;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file, resolved.
 *
 * @param href root-relative
 * @param alt kept with the image; empty when decorative
 * @param width pixels; 0 when it is not an image
 * @param size bytes
 * @param language BCP 47 tag of a document in another language than the site
 * @param renditions of an image, from the narrowest to the widest
 * @param focusX what must stay in sight when an image is cut, in hundredths of its width from the left
 * @param focusY the same from the top
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
        List<Narrower> renditions,
        int focusX,
        int focusY) {

    /** The same image, narrower; {@code href} is root-relative. */
    public record Narrower(String href, int width) {}

    /** As wide as text ever is: what a browser shows that knows nothing of the others. */
    private static final int USUAL = 1280;

    /** A file without renditions. */
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
        this(id, href, alt, width, height, contentType, size, title, language, List.of(), 50, 50);
    }

    /** What an image is shown from, where nothing better is chosen among {@link #srcset}. */
    public String shown() {
        return renditions.stream()
                .filter(narrower -> narrower.width() <= USUAL)
                .reduce((_, wider) -> wider)
                .map(Narrower::href)
                .orElse(href);
    }

    /** The renditions as the attribute lists them; empty when there are none. */
    public String srcset() {
        return renditions.stream()
                .map(narrower -> narrower.href() + " " + narrower.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** Which column of an image stays in sight when it is cut, to a quarter of its width: 0, 25, 50, 75 or 100. */
    public int across() {
        return quarter(focusX);
    }

    /** Which row of it does. */
    public int down() {
        return quarter(focusY);
    }

    private static int quarter(int focus) {
        return Math.round(focus / 25f) * 25;
    }

    /** Upper case short name of the format, for example {@code PDF}. */
    public String format() {
        int dot = href.lastIndexOf('.');
        return dot < 0 ? contentType : href.substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
