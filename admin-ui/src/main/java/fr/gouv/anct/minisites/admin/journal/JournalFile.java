package fr.gouv.anct.minisites.admin.journal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A line of the file that spreadsheets open: semicolons, as they expect in French. */
final class JournalFile {

    /** Without it they take UTF-8 for something else. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    private JournalFile() {}

    static String line(String... values) {
        return Arrays.stream(values).map(JournalFile::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String value) {
        return '"' + harmless(value).replace("\"", "\"\"") + '"';
    }

    /** What begins so is a formula to them, whatever stands around it. */
    private static String harmless(String value) {
        return value.matches("(?s)[\\s\\p{Cntrl}]*[=+\\-@].*") || value.startsWith("\t") || value.startsWith("\r")
                ? "'" + value
                : value;
    }
}
