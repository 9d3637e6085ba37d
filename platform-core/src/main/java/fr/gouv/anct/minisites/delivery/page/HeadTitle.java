package fr.gouv.anct.minisites.delivery.page;

import org.jspecify.annotations.Nullable;

/**
 * Builds the HTML title of a page, « page - site »: the title of the page is complete, the name of the site is shortened
 * to keep within 60 characters.
 */
final class HeadTitle {

    private static final int LONGEST = 60;
    private static final String BETWEEN = " - ";

    /** Leaves room for the number of a page and the name of the site, in characters. */
    private static final int LONGEST_OF_LIST = 36;

    private HeadTitle() {}

    /**
     * Returns the page's own title, always complete (RGAA 8.6), and as many words of the rest as fit in 60 characters
     * (DSFR).
     *
     * @param rest the name of the site
     */
    static String of(String own, String rest) {
        String whole = own + BETWEEN + rest;
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String words = firstWords(rest, LONGEST - own.length() - BETWEEN.length());
        return words.isEmpty() ? own : own + BETWEEN + words;
    }

    /**
     * Returns the title of a filtered list, cut where it is too long.
     *
     * @param kept number of characters that are kept in any case
     */
    static String ofList(String title, int kept) {
        int room = Math.max(LONGEST_OF_LIST, kept);
        return title.length() <= room ? title : title.substring(0, room - 1).strip() + "…";
    }

    /** Returns the name of a site with its tagline if both fit: half a sentence is no title of a home page. */
    static String ofHome(String site, @Nullable String tagline) {
        return tagline != null && (site + BETWEEN + tagline).length() <= LONGEST ? site + BETWEEN + tagline : site;
    }

    private static String firstWords(String text, int room) {
        int end = text.lastIndexOf(' ', room - "…".length());
        return end <= 0
                ? ""
                : text.substring(0, end).replaceFirst("(?<![\\s\\p{Punct}–—])[\\s\\p{Punct}–—]++$", "") + "…";
    }
}
