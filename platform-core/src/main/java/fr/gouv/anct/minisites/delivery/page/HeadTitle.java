package fr.gouv.anct.minisites.delivery.page;

import org.jspecify.annotations.Nullable;

/** The title of a document, « page - site ». */
final class HeadTitle {

    private static final int LONGEST = 60;
    private static final String BETWEEN = " - ";

    private HeadTitle() {}

    /**
     * The page's own title, always whole (RGAA 8.6), and of the rest the words that fit in 60 characters (DSFR).
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

    /** The name of a site with what it is about where both have room: half a sentence is no title of a home page. */
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
