package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.csv.CsvLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Parses a list of people from comma-separated values: one address and role per line, with or without a header; or
 * addresses only, any number per line, as mail clients copy them.
 */
public sealed interface InvitationCsv {

    /** Maximum number of people in a list. */
    int LONGEST = 200;

    /** The rows with a person. */
    record Read(List<InvitationCsvRow> lines) implements InvitationCsv {}

    /** The list is empty. */
    record Empty() implements InvitationCsv {}

    /** It has more than {@link #LONGEST} rows. */
    record TooLong(int lines) implements InvitationCsv {}

    /** One of its lines has too many characters or values. */
    record LongLine(int number) implements InvitationCsv {}

    /** Parses pasted or uploaded text; a byte order mark, quotes and any line ending are accepted. */
    static InvitationCsv of(String text) {
        try {
            return of(Reader.lines(text));
        } catch (CsvLine.TooLongException tooLong) {
            return new LongLine(tooLong.number());
        }
    }

    private static InvitationCsv of(List<InvitationCsvRow> lines) {
        if (lines.isEmpty()) {
            return new Empty();
        }
        return lines.size() > LONGEST ? new TooLong(lines.size()) : new Read(List.copyOf(lines));
    }

    /** Column indexes. */
    record Columns(int email, int role) {

        private static final Set<String> EMAIL = Set.of(
                "e-mail", "email", "mail", "courriel", "adresse", "adresse e-mail", "adresse electronique", "address");
        private static final Set<String> ROLE = Set.of("role", "roles", "profil");
        private static final Columns USUAL = new Columns(0, 1);

        /** Whether a first line is a header: it names the e-mail column and contains no address. */
        static boolean head(List<String> values) {
            return values.stream().anyMatch(value -> EMAIL.contains(RoleLabels.plain(value)))
                    && values.stream().noneMatch(value -> value.contains("@"));
        }

        static Columns of(List<String> head) {
            List<String> plain = head.stream().map(RoleLabels::plain).toList();
            int email = first(plain, EMAIL);
            int role = first(plain, ROLE);
            return new Columns(email, role < 0 ? email + 1 : role);
        }

        private static int first(List<String> values, Set<String> words) {
            return values.stream()
                    .filter(words::contains)
                    .mapToInt(values::indexOf)
                    .findFirst()
                    .orElse(-1);
        }

        Stream<InvitationCsvRow> read(CsvLine line) {
            List<String> values =
                    line.values().stream().filter(value -> !value.isBlank()).toList();
            return values.size() > 1 && values.stream().allMatch(value -> value.contains("@"))
                    ? values.stream().map(value -> new InvitationCsvRow(line.number(), address(value.strip()), ""))
                    : Stream.of(new InvitationCsvRow(line.number(), address(line.value(email)), line.value(role)));
        }

        /** Extracts the address from the format of mail clients, {@code Anne DUPONT <a.dupont@exemple.fr>}. */
        private static String address(String value) {
            int from = value.lastIndexOf('<');
            return from >= 0 && value.endsWith(">")
                    ? value.substring(from + 1, value.length() - 1).strip()
                    : value;
        }
    }

    /** Reads the rows. */
    final class Reader {

        private Reader() {}

        static List<InvitationCsvRow> lines(String text) {
            List<CsvLine> all = CsvLine.of(text);
            boolean headed = !all.isEmpty() && Columns.head(all.getFirst().values());
            Columns columns = headed ? Columns.of(all.getFirst().values()) : Columns.USUAL;
            return all.stream().skip(headed ? 1 : 0).flatMap(columns::read).toList();
        }
    }
}
