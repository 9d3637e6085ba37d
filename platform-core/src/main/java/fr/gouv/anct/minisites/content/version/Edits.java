package fr.gouv.anct.minisites.content.version;

import java.util.ArrayList;
import java.util.List;

/**
 * How one list becomes another: what is kept, removed and inserted, in order. The longest common part is kept; where two lists
 * are too long for that to be found quickly, the middle is taken as replaced.
 */
record Edits<T>(List<Edit<T>> list) {

    /** Cells of the table: some 4,000 words on each side that differ. */
    private static final long LARGEST_TABLE = 16_000_000;

    /** One step. */
    sealed interface Edit<T> {

        T item();

        record Kept<T>(T item) implements Edit<T> {}

        record Removed<T>(T item) implements Edit<T> {}

        record Inserted<T>(T item) implements Edit<T> {}
    }

    static <T> Edits<T> between(List<T> before, List<T> after) {
        int start = 0;
        int shortest = Math.min(before.size(), after.size());
        while (start < shortest && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Edit<T>> edits = new ArrayList<>();
        before.subList(0, start).forEach(item -> edits.add(new Edit.Kept<>(item)));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), edits);
        before.subList(before.size() - end, before.size()).forEach(item -> edits.add(new Edit.Kept<>(item)));
        return new Edits<>(List.copyOf(edits));
    }

    private static <T> void middle(List<T> before, List<T> after, List<Edit<T>> edits) {
        int rows = before.size();
        int columns = after.size();
        if ((long) rows * columns > LARGEST_TABLE) {
            before.forEach(item -> edits.add(new Edit.Removed<>(item)));
            after.forEach(item -> edits.add(new Edit.Inserted<>(item)));
            return;
        }
        int[][] common = common(before, after);
        int row = 0;
        int column = 0;
        while (row < rows || column < columns) {
            if (row < rows && column < columns && before.get(row).equals(after.get(column))) {
                edits.add(new Edit.Kept<>(before.get(row)));
                row++;
                column++;
            } else if (column == columns || (row < rows && common[row + 1][column] >= common[row][column + 1])) {
                edits.add(new Edit.Removed<>(before.get(row++)));
            } else {
                edits.add(new Edit.Inserted<>(after.get(column++)));
            }
        }
    }

    /** How long the longest common part is from each pair of places on. */
    private static <T> int[][] common(List<T> before, List<T> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int row = before.size() - 1; row >= 0; row--) {
            for (int column = after.size() - 1; column >= 0; column--) {
                common[row][column] = before.get(row).equals(after.get(column))
                        ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }
}
