package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.Edits.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which block of one list is which of another that came of it, in the order in which a reader is told of them. */
final class Alignment {

    /** For the place of what is not there. */
    static final int NONE = -1;

    /**
     * What became of a block, and its places before and after.
     *
     * @param kind never {@link BlockChange.Kind#SET}, which is a matter of words
     */
    record Step(BlockChange.Kind kind, int before, int after) {}

    private final List<StoredBlock> before;
    private final List<StoredBlock> after;
    private final int[] origins;
    private final boolean[] found;
    private final List<Integer> gone = new ArrayList<>();
    private final List<Integer> come = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Alignment(List<StoredBlock> before, List<StoredBlock> after) {
        this.before = before;
        this.after = after;
        this.origins = new int[after.size()];
        this.found = new boolean[before.size()];
        Arrays.fill(origins, NONE);
    }

    static List<Step> between(List<StoredBlock> before, List<StoredBlock> after) {
        List<Edit<StoredBlock>> edits = Edits.between(before, after).list();
        Alignment alignment = new Alignment(before, after);
        alignment.keep(edits);
        alignment.findMoved();
        alignment.walk(edits);
        return List.copyOf(alignment.steps);
    }

    private void keep(List<Edit<StoredBlock>> edits) {
        int row = 0;
        int column = 0;
        for (Edit<StoredBlock> edit : edits) {
            switch (edit) {
                case Edit.Removed<StoredBlock> _ -> row++;
                case Edit.Inserted<StoredBlock> _ -> column++;
                case Edit.Kept<StoredBlock> _ -> pair(row++, column++);
            }
        }
    }

    private void pair(int row, int column) {
        origins[column] = row;
        found[row] = true;
    }

    private void findMoved() {
        for (int column = 0; column < after.size(); column++) {
            for (int row = 0; row < before.size() && origins[column] == NONE; row++) {
                if (!found[row] && before.get(row).equals(after.get(column))) {
                    pair(row, column);
                }
            }
        }
    }

    /** What went and what came between two blocks that stayed belong together. */
    private void walk(List<Edit<StoredBlock>> edits) {
        int row = 0;
        int column = 0;
        for (Edit<StoredBlock> edit : edits) {
            switch (edit) {
                case Edit.Removed<StoredBlock> _ -> gone.add(row++);
                case Edit.Inserted<StoredBlock> _ -> come.add(column++);
                case Edit.Kept<StoredBlock> _ -> {
                    settle();
                    steps.add(new Step(BlockChange.Kind.SAME, row++, column++));
                }
            }
        }
        settle();
    }

    private void settle() {
        gone.removeIf(row -> found[row]);
        for (int column : come) {
            boolean moved = origins[column] != NONE;
            int row = moved ? origins[column] : alike(column);
            BlockChange.Kind kind =
                    row == NONE ? BlockChange.Kind.ADDED : moved ? BlockChange.Kind.MOVED : BlockChange.Kind.CHANGED;
            steps.add(new Step(kind, row, column));
        }
        gone.forEach(row -> steps.add(new Step(BlockChange.Kind.REMOVED, row, NONE)));
        gone.clear();
        come.clear();
    }

    /** The first of those that went that is of the same type, which is not looked for again. */
    private int alike(int column) {
        for (int row : gone) {
            if (before.get(row).type().equals(after.get(column).type())) {
                gone.remove(Integer.valueOf(row));
                return row;
            }
        }
        return NONE;
    }
}
