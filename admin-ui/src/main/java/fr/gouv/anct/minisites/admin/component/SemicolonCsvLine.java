package fr.gouv.anct.minisites.admin.component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A CSV line with semicolons, which spreadsheets expect in French. */
public final class SemicolonCsvLine {

    /** Byte order mark at the start of a file: without it spreadsheets do not recognise UTF-8. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private SemicolonCsvLine() {}

    /** Returns the quoted values and the line end; no value is interpreted as a formula. */
    public static String of(String... values) {
        return Arrays.stream(values).map(SemicolonCsvLine::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String value) {
        return '"' + harmless(value).replace("\"", "\"\"") + '"';
    }

    /** Prefixes values that spreadsheets would interpret as a formula, even when quoted. */
    private static String harmless(String value) {
        return value.matches("(?s)[\\s\\p{Cntrl}]*[=+\\-@].*") || value.startsWith("\t") || value.startsWith("\r")
                ? "'" + value
                : value;
    }
}
