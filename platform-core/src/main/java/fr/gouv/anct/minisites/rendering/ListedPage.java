package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in a list that a block shows.
 *
 * @param description as search engines show it
 * @param date of an article, or of the last publication of a page in a list of recent ones
 * @param children the pages under it, where the list has two levels
 */
public record ListedPage(
        String title,
        @Nullable String lead,
        String description,
        String href,
        @Nullable LocalDate date,
        @Nullable MediaReference image,
        List<ListedPage> children) {

    /** Characters of what presents a page on a card, where an introduction of 1,000 has no room. */
    static final int PRESENTATION = 300;

    /** The same, with other pages under it. */
    public ListedPage with(List<ListedPage> other) {
        return new ListedPage(title, lead, description, href, date, image, other);
    }

    /** As a link on a card or a tile. */
    public PageLink link() {
        return new PageLink(title, href, false, false);
    }

    /** The few words that present it: the beginning of its introduction. */
    public String presentation() {
        String words = lead == null ? description : lead;
        if (words.length() <= PRESENTATION) {
            return words;
        }
        int space = words.lastIndexOf(' ', PRESENTATION);
        int end = space > 0 ? space : PRESENTATION;
        // No half of a character outside the basic plane.
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }
}
