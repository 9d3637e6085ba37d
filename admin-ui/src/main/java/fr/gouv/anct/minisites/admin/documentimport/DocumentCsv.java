package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.admin.documentimport.DocumentProblem.Kind;
import fr.gouv.anct.minisites.csv.CsvLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a list of documents as CSV: the first line names the columns, in any order. */
sealed interface DocumentCsv {

    /** Maximum number of documents of a list. */
    int LONGEST = 100;

    record Read(List<Row> rows) implements DocumentCsv {}

    /** The list has no document. */
    record Empty() implements DocumentCsv {}

    /** It has more documents than {@link #LONGEST}. */
    record TooLong(int lines) implements DocumentCsv {}

    /** A line has too many characters or values. */
    record LongLine(int number) implements DocumentCsv {}

    /** The first line names no columns, or others; or a line has more values than columns. */
    record Malformed(List<DocumentProblem> problems) implements DocumentCsv {}

    /**
     * The values of a document as typed; those of a column that the list lacks are empty.
     *
     * @param line number in the list, from 1
     */
    record Row(int line, Map<DocumentColumn, String> values) {

        String value(DocumentColumn column) {
            return values.getOrDefault(column, "");
        }
    }

    /** Reads a text that was pasted, or read from a file. */
    static DocumentCsv of(String text) {
        try {
            List<CsvLine> lines = CsvLine.of(text);
            return lines.size() < 2 ? new Empty() : of(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (CsvLine.TooLongException tooLong) {
            return new LongLine(tooLong.number());
        }
    }

    private static DocumentCsv of(CsvLine head, List<CsvLine> lines) {
        if (lines.size() > LONGEST) {
            return new TooLong(lines.size());
        }
        List<Optional<DocumentColumn>> columns =
                head.values().stream().map(DocumentColumn::named).toList();
        List<DocumentProblem> problems = Stream.concat(
                        headProblems(head, columns).stream(),
                        lines.stream()
                                .filter(line -> line.values().stream()
                                        .skip(columns.size())
                                        .anyMatch(value -> !value.isEmpty()))
                                .map(line -> DocumentProblem.of(line.number(), null, Kind.MANY_VALUES)))
                .toList();
        return problems.isEmpty()
                ? new Read(lines.stream().map(line -> row(line, columns)).toList())
                : new Malformed(problems);
    }

    private static List<DocumentProblem> headProblems(CsvLine head, List<Optional<DocumentColumn>> columns) {
        if (!columns.contains(Optional.of(DocumentColumn.FILE))) {
            return List.of(DocumentProblem.of(
                    head.number(), null, Kind.NO_FILE_COLUMN, DocumentColumn.FILE.header(), headers()));
        }
        List<DocumentProblem> problems = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<DocumentColumn> column = columns.get(i);
            String typed = head.value(i);
            if (column.isEmpty() && !typed.isEmpty()) {
                problems.add(DocumentProblem.of(head.number(), null, Kind.UNKNOWN_COLUMN, typed, headers()));
            } else if (column.isPresent() && columns.indexOf(column) < i) {
                problems.add(DocumentProblem.of(head.number(), column.get(), Kind.REPEATED_COLUMN, typed));
            }
        }
        return problems;
    }

    private static String headers() {
        return String.join(
                ", ",
                Stream.of(DocumentColumn.values()).map(DocumentColumn::header).toList());
    }

    private static Row row(CsvLine line, List<Optional<DocumentColumn>> columns) {
        Map<DocumentColumn, String> values = new EnumMap<>(DocumentColumn.class);
        IntStream.range(0, columns.size())
                .forEach(i -> columns.get(i).ifPresent(column -> values.put(column, line.value(i))));
        return new Row(line.number(), values);
    }
}
