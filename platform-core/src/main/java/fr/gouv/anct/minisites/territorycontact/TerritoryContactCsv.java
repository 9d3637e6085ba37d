package fr.gouv.anct.minisites.territorycontact;

import fr.gouv.anct.minisites.csv.CsvLine;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Locale;

/**
 * Contacts as comma-separated values: department, programme, function, service, address, telephone, e-mail address, link;
 * with or without a header line. The list that is exported can be imported.
 */
public sealed interface TerritoryContactCsv {

    /** Maximum number of lines of a list. */
    int LONGEST = 2_000;

    /** Components of {@link TerritoryContact}, in the order of the columns. */
    List<String> COLUMNS =
            List.of("department", "programme", "function", "service", "address", "phone", "email", "url");

    /** A list without a flaw. */
    record Read(List<TerritoryContact> contacts) implements TerritoryContactCsv {}

    /** The list is empty, or has too many lines. */
    record Unusable(int lines) implements TerritoryContactCsv {}

    /**
     * A line that is no contact.
     *
     * @param problem the first one; its path is a component of {@link TerritoryContact}
     */
    record Wrong(int line, Problem problem) implements TerritoryContactCsv {}

    /** Reads a text that was pasted. */
    static TerritoryContactCsv of(String text) {
        List<CsvLine> all = CsvLine.of(text);
        List<CsvLine> lines = !all.isEmpty() && isHead(all.getFirst()) ? all.subList(1, all.size()) : all;
        if (lines.isEmpty() || lines.size() > LONGEST) {
            return new Unusable(lines.size());
        }
        return lines.stream()
                .flatMap(line -> Constraints.check(contact(line)).stream()
                        .limit(1)
                        .map(problem -> (TerritoryContactCsv) new Wrong(line.number(), problem)))
                .findFirst()
                .orElseGet(() -> new Read(
                        lines.stream().map(TerritoryContactCsv::contact).toList()));
    }

    private static boolean isHead(CsvLine line) {
        return line.value(0).toLowerCase(Locale.ROOT).startsWith("d");
    }

    private static TerritoryContact contact(CsvLine line) {
        return new TerritoryContact(
                value(line, 0).toUpperCase(Locale.ROOT),
                value(line, 1),
                value(line, 2),
                value(line, 3),
                value(line, 4),
                value(line, 5),
                value(line, 6),
                value(line, 7));
    }

    /** Returns a value without the apostrophe that keeps a spreadsheet from computing it. */
    private static String value(CsvLine line, int column) {
        return line.value(column).replaceFirst("^'(?=[=+@-])", "");
    }

    /** Returns the values of a line, in the order of {@link #COLUMNS}; an address is on one line. */
    static List<String> values(TerritoryContact contact) {
        return List.of(
                contact.department(),
                contact.programme(),
                contact.function(),
                contact.service(),
                contact.address().replaceAll("\\R", ", "),
                contact.phone(),
                contact.email(),
                contact.url());
    }
}
