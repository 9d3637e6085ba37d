package fr.gouv.anct.minisites.admin.component;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A CSV line with semicolons, which spreadsheets expect in French. */
public final class SemicolonCsvLine {

    /** Byte order mark at the start of a file: without it spreadsheets do not recognise UTF-8. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String FORMULA = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";
    private static final Pattern START = Pattern.compile("[\\s\\p{Cntrl}]*+" + FORMULA + "|[\t\r]");
    private static final Pattern AFTER_SEPARATOR = Pattern.compile("(?<=[,;\n\r]|\\S\t)(?=" + FORMULA + ")");

    private SemicolonCsvLine() {}

    /** Returns the quoted values and the line end; no value is interpreted as a formula. */
    public static String of(String... values) {
        return Arrays.stream(values).map(SemicolonCsvLine::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String value) {
        return '"' + harmless(value).replace("\"", "\"\"") + '"';
    }

    /**
     * Prefixes what spreadsheets would interpret as a formula, even when quoted: at the start of a value, also in full
     * width, and after what a spreadsheet of another language takes as a separator or as the end of a row.
     */
    private static String harmless(String value) {
        String prefixed = AFTER_SEPARATOR.matcher(value).replaceAll("'");
        return START.matcher(prefixed).lookingAt() ? "'" + prefixed : prefixed;
    }
}
