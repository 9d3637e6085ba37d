package fr.gouv.anct.minisites.wording;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Formats the size of a file for people, in powers of ten: « 840 ko », « 1,2 Mo ». */
public final class FileSize {

    private static final List<String> FRENCH = List.of("octet", "ko", "Mo", "Go");
    private static final List<String> ENGLISH = List.of("byte", "kB", "MB", "GB");

    private FileSize() {}

    public static String of(long bytes, Locale locale) {
        return text(bytes, locale, RoundingMode.HALF_EVEN);
    }

    /** Formats a limit, rounded down: a file of the size shown is accepted. */
    public static String limit(long bytes, Locale locale) {
        return text(bytes, locale, RoundingMode.DOWN);
    }

    private static String text(long bytes, Locale locale, RoundingMode rounding) {
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        List<String> units = french ? FRENCH : ENGLISH;
        double value = bytes;
        int unit = 0;
        // Also where the value would be rounded to a thousand.
        while (value >= 999.5 && unit < units.size() - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setRoundingMode(rounding);
        number.setMaximumFractionDigits(value < 9.95 && unit > 0 ? 1 : 0);
        boolean plural = unit == 0 && (french ? bytes >= 2 : bytes != 1);
        return number.format(value) + "\u00a0" + units.get(unit) + (plural ? "s" : "");
    }
}
