package fr.gouv.anct.minisites.content.check;

/** Shortens texts for quotation in messages and counts their words. */
final class TextExcerpts {

    private static final int QUOTED = 60;

    private TextExcerpts() {}

    /** Returns the beginning of a text, cut between words. */
    static String begin(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        int space = text.lastIndexOf(' ', QUOTED);
        return text.substring(0, space > 0 ? space : QUOTED) + "…";
    }

    /** Returns the number of words. */
    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
