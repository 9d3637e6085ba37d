package fr.gouv.anct.minisites.wording;

import java.util.Locale;

/**
 * Formats a percentage for screens of the back office, for example the rate of an audit, without its sign and with two
 * decimals at most: « 76,5 ».
 */
public final class Percentage {

    private Percentage() {}

    public static String of(double percentage, Locale locale) {
        return String.format(locale, "%.2f", percentage).replaceFirst("[.,]00$|0$", "");
    }
}
