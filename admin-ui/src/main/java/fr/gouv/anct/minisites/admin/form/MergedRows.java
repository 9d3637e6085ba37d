package fr.gouv.anct.minisites.admin.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three-way merge of a list of records, row by row: rows that only one side changed, and rows that either side added at
 * the end, are kept. A row that both changed is a conflict at the fields that the other side changed. Where a side
 * removed rows and the other changed the list too, rows cannot be told apart: the typed list is kept, and the whole
 * list is a conflict.
 *
 * @param texts of the merged list, by field name
 * @param conflicts stored texts, by the names of the fields
 * @param overtaken stored list as one text, when the whole list is a conflict; otherwise empty
 */
record MergedRows(Map<String, String> texts, Map<String, String> conflicts, String overtaken) {

    static MergedRows of(String list, Map<String, String> seen, Map<String, String> now, Map<String, String> typed) {
        List<Map<String, String>> before = rows(list, seen);
        List<Map<String, String>> stored = rows(list, now);
        List<Map<String, String>> sent = rows(list, typed);
        if (sent.equals(before)) {
            return new MergedRows(texts(list, stored), Map.of(), "");
        }
        if (stored.equals(before) || stored.equals(sent)) {
            return new MergedRows(texts(list, sent), Map.of(), "");
        }
        if (sent.size() < before.size() || stored.size() < before.size()) {
            return new MergedRows(texts(list, sent), Map.of(), text(stored));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> conflicts = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Map<String, String> base = before.get(i);
            Map<String, String> mine = sent.get(i);
            Map<String, String> theirs = stored.get(i);
            rows.add(mine.equals(base) ? theirs : mine);
            if (!mine.equals(base)) {
                String prefix = prefix(list, i);
                theirs.forEach((component, text) -> {
                    if (!text.equals(base.get(component)) && !text.equals(mine.get(component))) {
                        conflicts.put(prefix + component, text);
                    }
                });
            }
        }
        Stream.concat(stored.stream().skip(before.size()), sent.stream().skip(before.size()))
                .distinct()
                .forEach(rows::add);
        return new MergedRows(texts(list, rows), conflicts, "");
    }

    private static String prefix(String list, int row) {
        return list + "." + row + ".";
    }

    private static List<Map<String, String>> rows(String list, Map<String, String> texts) {
        return IntStream.range(0, FormField.size(list, texts.keySet()))
                .mapToObj(row -> row(prefix(list, row), texts))
                .toList();
    }

    private static Map<String, String> row(String prefix, Map<String, String> texts) {
        Map<String, String> row = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                row.put(name.substring(prefix.length()), text);
            }
        });
        return row;
    }

    private static Map<String, String> texts(String list, List<Map<String, String>> rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String prefix = prefix(list, i);
            rows.get(i).forEach((component, text) -> texts.put(prefix + component, text));
        }
        return texts;
    }

    private static String text(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row ->
                        row.values().stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" ; "));
    }
}
