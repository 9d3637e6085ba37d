package fr.gouv.anct.minisites.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Formats dates in words, for example « 1er novembre 2026 »: for pages, and for sentences composed elsewhere. */
public final class LongDates {

    private LongDates() {}

    /**
     * Formats the first day of a period; in French without the parts that its last day repeats: « 15 », « 1er mars », «
     * 28 décembre 2026 ».
     */
    public static String first(LocalDate first, LocalDate last, Locale locale) {
        String text = inWords(first, locale);
        if (!locale.getLanguage().equals("fr") || first.getYear() != last.getYear()) {
            return text;
        }
        return text.substring(0, first.getMonth() == last.getMonth() ? text.indexOf(' ') : text.lastIndexOf(' '));
    }

    /** Formats a date in the long format of a language. */
    public static String inWords(LocalDate date, Locale locale) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
        return date.getDayOfMonth() == 1 && locale.getLanguage().equals("fr") ? text.replaceFirst("^1 ", "1er ") : text;
    }
}
