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

    /** A list with flaws: all of them, in the order of the lines. */
    record Wrong(List<Flaw> flaws) implements TerritoryContactCsv {}

    /**
     * A value that no contact can have.
     *
     * @param problem its path is a component of {@link TerritoryContact}
     */
    record Flaw(int line, Problem problem) {}

    /** Reads a text that was pasted. */
    static TerritoryContactCsv of(String text) {
        List<CsvLine> all = CsvLine.of(text);
        List<CsvLine> lines = !all.isEmpty() && isHead(all.getFirst()) ? all.subList(1, all.size()) : all;
        if (lines.isEmpty() || lines.size() > LONGEST) {
            return new Unusable(lines.size());
        }
        List<Flaw> flaws = lines.stream()
                .flatMap(line ->
                        Constraints.check(contact(line)).stream().map(problem -> new Flaw(line.number(), problem)))
                .toList();
        return flaws.isEmpty()
                ? new Read(lines.stream().map(TerritoryContactCsv::contact).toList())
                : new Wrong(flaws);
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
