package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.validation.PlainText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a site of the directory, as an entry of a generated list, card or tile: title, summary, URL, date, image
 * and child pages.
 *
 * @param description the meta description of the page
 * @param date of an article, or of the last publication of a page in a list of recent ones
 * @param children its child pages, where the list has two levels
 */
public record ListedPage(
        String title,
        @Nullable String lead,
        String description,
        String href,
        @Nullable LocalDate date,
        @Nullable MediaReference image,
        List<ListedPage> children) {

    /** Maximum number of characters of the summary on a card, where an introduction of 1,000 does not fit. */
    static final int PRESENTATION = 300;

    /** Returns a copy with other children. */
    public ListedPage with(List<ListedPage> other) {
        return new ListedPage(title, lead, description, href, date, image, other);
    }

    /** Returns the link of a card or a tile. */
    public PageLink link() {
        // The page of another site has a URL; links to other sites open a new window.
        return new PageLink(title, href, !href.startsWith("/"), false);
    }

    /** Returns the summary: the beginning of the introduction, else the description. */
    public String presentation() {
        String words = lead == null ? description : lead;
        if (words.length() <= PRESENTATION) {
            return words;
        }
        int space = words.lastIndexOf(' ', PRESENTATION);
        return PlainText.start(words, space > 0 ? space : PRESENTATION).strip() + "…";
    }
}
