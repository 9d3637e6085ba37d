package fr.gouv.anct.minisites.wording;

import java.util.Locale;

/** Formats a percentage with two decimals at most, without trailing zeros and without its sign: « 76,5 ». */
public final class Percentage {

    private Percentage() {}

    public static String of(double percentage, Locale locale) {
        return String.format(locale, "%.2f", percentage).replaceFirst("[.,]00$|0$", "");
    }
}
