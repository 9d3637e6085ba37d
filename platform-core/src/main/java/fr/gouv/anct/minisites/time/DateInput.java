package fr.gouv.anct.minisites.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as typed, as sent by browsers, or as displayed on our screens: {@code 31/12/2027}, {@code 2027-12-31} or
 * {@code 31 décembre 2027}. All forms parse dates here.
 */
public sealed interface DateInput {

    record On(LocalDate day) implements DateInput {}

    /** In the format of a date that does not exist: 31 February. */
    record Impossible() implements DateInput {}

    /** Not a date, or outside the years 1900 to 2199. */
    record Unreadable() implements DateInput {}

    /** Parses a date; a run of spaces of any kind counts as one. */
    static DateInput of(String typed) {
        String text = typed.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        Matcher iso = Forms.ISO.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = Forms.FRENCH.matcher(text);
        return french.matches() ? of(french.group(3), french.group(2), french.group(1)) : inWords(text);
    }

    private static DateInput of(String year, String month, String day) {
        int number = Integer.parseInt(day);
        if (Integer.parseInt(month) > 12 || Integer.parseInt(month) < 1 || number > 31 || number < 1) {
            return new Unreadable();
        }
        try {
            return within(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), number));
        } catch (DateTimeException tooFewDays) {
            return new Impossible();
        }
    }

    private static DateInput inWords(String text) {
        String words = text.replaceFirst("^1er ", "1 ");
        try {
            LocalDate date = LocalDate.parse(words, Forms.IN_WORDS);
            // The formatter accepts 31 February, and returns the last day of the month.
            return Integer.parseInt(words.substring(0, words.indexOf(' '))) == date.getDayOfMonth()
                    ? within(date)
                    : new Impossible();
        } catch (DateTimeException noDate) {
            return new Unreadable();
        }
    }

    private static DateInput within(LocalDate date) {
        return covers(date.getYear()) ? new On(date) : new Unreadable();
    }

    /** Whether dates of this year are accepted, from forms and API clients alike. */
    static boolean covers(int year) {
        return year >= 1900 && year < 2200;
    }

    /** The date; empty when this is not {@link On}. */
    default Optional<LocalDate> date() {
        return this instanceof On(LocalDate day) ? Optional.of(day) : Optional.empty();
    }

    /** Accepted date formats. */
    final class Forms {

        private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
        private static final Pattern FRENCH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
        private static final DateTimeFormatter IN_WORDS = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d MMMM uuuu")
                .toFormatter(Locale.FRENCH);

        private Forms() {}
    }
}
