package fr.gouv.anct.minisites.content.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Edit script from one list to another: kept, removed and inserted items in order, by the greedy algorithm of Myers
 * (1986). Keeps the longest common subsequence; when the lists differ too much, the middle counts as replaced.
 */
record Diff<T>(List<Edit<T>> list) {

    /**
     * Maximum number of removals and insertions distinguished: the time is at most this times the length, the memory
     * its square. A block with more differing words counts as rewritten.
     */
    private static final int MOST = 1_000;

    /** An edit of one item. */
    sealed interface Edit<T> {

        T item();

        record Unchanged<T>(T item) implements Edit<T> {}

        record Removed<T>(T item) implements Edit<T> {}

        record Inserted<T>(T item) implements Edit<T> {}
    }

    /** @param steps budget; takes one step per position visited between the first and the last differing item */
    static <T> Diff<T> between(List<T> before, List<T> after, StepBudget steps) {
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
        before.subList(0, start).forEach(item -> edits.add(new Edit.Unchanged<>(item)));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), edits, steps);
        before.subList(before.size() - end, before.size()).forEach(item -> edits.add(new Edit.Unchanged<>(item)));
        return new Diff<>(List.copyOf(edits));
    }

    private static <T> void middle(List<T> before, List<T> after, List<Edit<T>> edits, StepBudget steps) {
        int row = 0;
        int column = 0;
        for (Run run : Shortest.between(before, after, steps)) {
            before.subList(row, run.row()).forEach(item -> edits.add(new Edit.Removed<>(item)));
            after.subList(column, run.column()).forEach(item -> edits.add(new Edit.Inserted<>(item)));
            row = run.row() + run.length();
            column = run.column() + run.length();
            before.subList(run.row(), row).forEach(item -> edits.add(new Edit.Unchanged<>(item)));
        }
        before.subList(row, before.size()).forEach(item -> edits.add(new Edit.Removed<>(item)));
        after.subList(column, after.size()).forEach(item -> edits.add(new Edit.Inserted<>(item)));
    }

    /** A run of common items, from an index in each list. */
    private record Run(int row, int column, int length) {}

    /** Search for the shortest edit script. */
    private static final class Shortest {

        private final int[] before;
        private final int[] after;

        /** By number of steps, the furthest row reached on each diagonal, from the lowest to the highest. */
        private final List<int[]> reached = new ArrayList<>();

        private Shortest(int[] before, int[] after) {
            this.before = before;
            this.after = after;
        }

        /** Returns the common runs in order; none when the script is too long or the budget is exhausted. */
        static <T> Iterable<Run> between(List<T> before, List<T> after, StepBudget budget) {
            Map<T, Integer> numbers = new HashMap<>();
            Shortest shortest = new Shortest(numbered(before, numbers), numbered(after, numbers));
            return shortest.search(budget) ? shortest.runs() : List.of();
        }

        /** Numbers the items; equal items get the same number. */
        private static <T> int[] numbered(List<T> items, Map<T, Integer> numbers) {
            return items.stream()
                    .mapToInt(item -> numbers.computeIfAbsent(item, _ -> numbers.size()))
                    .toArray();
        }

        private boolean search(StepBudget budget) {
            int most = Math.min(MOST, before.length + after.length);
            int common = common();
            if (common == 0 || before.length + after.length - 2 * common > most) {
                return false;
            }
            int[] furthest = new int[2 * most + 3];
            int middle = most + 1;
            for (int steps = 0; steps <= most; steps++) {
                for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
                    int row = start(furthest, middle, diagonal, steps);
                    int length = same(row, row - diagonal);
                    if (!budget.take(1L + length)) {
                        return false;
                    }
                    row += length;
                    furthest[middle + diagonal] = row;
                    if (row >= before.length && row - diagonal >= after.length) {
                        reached.add(Arrays.copyOfRange(furthest, middle - steps, middle + steps + 1));
                        return true;
                    }
                }
                reached.add(Arrays.copyOfRange(furthest, middle - steps, middle + steps + 1));
            }
            return false;
        }

        /** Counts common items, in any order: all others are removed or inserted. */
        private int common() {
            int[] counts = new int[before.length + after.length];
            for (int number : before) {
                counts[number]++;
            }
            int common = 0;
            for (int number : after) {
                common += counts[number]-- > 0 ? 1 : 0;
            }
            return common;
        }

        /**
         * Returns the row where a diagonal is entered: from above by an insertion, from the left by a removal,
         * whichever reaches further.
         */
        private static int start(int[] furthest, int middle, int diagonal, int steps) {
            return diagonal == -steps
                            || (diagonal != steps && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
                    ? furthest[middle + diagonal + 1]
                    : furthest[middle + diagonal - 1] + 1;
        }

        private int same(int row, int column) {
            int length = 0;
            while (row + length < before.length
                    && column + length < after.length
                    && before[row + length] == after[column + length]) {
                length++;
            }
            return length;
        }

        /** Backtracks from the end along the recorded steps. */
        private Deque<Run> runs() {
            Deque<Run> runs = new ArrayDeque<>();
            int row = before.length;
            int column = after.length;
            for (int steps = reached.size() - 1; steps > 0; steps--) {
                int[] furthest = reached.get(steps - 1);
                int diagonal = row - column;
                boolean inserted = diagonal == -steps
                        || (diagonal != steps
                                && at(furthest, steps - 1, diagonal - 1) < at(furthest, steps - 1, diagonal + 1));
                int from = at(furthest, steps - 1, inserted ? diagonal + 1 : diagonal - 1);
                int entered = inserted ? from : from + 1;
                put(runs, entered, entered - diagonal, row - entered);
                row = from;
                column = inserted ? from - diagonal - 1 : from - diagonal + 1;
            }
            put(runs, 0, 0, row);
            return runs;
        }

        private static int at(int[] furthest, int steps, int diagonal) {
            return Math.abs(diagonal) > steps ? -1 : furthest[steps + diagonal];
        }

        private static void put(Deque<Run> runs, int row, int column, int length) {
            if (length > 0) {
                runs.push(new Run(row, column, length));
            }
        }
    }
}
