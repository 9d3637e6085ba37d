package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.Diff.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs the blocks of a list with those of the list that it was edited from: first by the origins from the form, then
 * equal blocks at any position, then similar ones, most similar first. Without origins from a form, a block at the
 * position of another of its type counts as that one rewritten.
 */
final class BlockPairing {

    /** Index of a block that is absent. */
    static final int NONE = BlockOrigins.NEW;

    /** Minimum similarity of two paired blocks of one type. */
    static final double SIMILAR = 0.5;
    /** Minimum similarity when no other block of the type is a candidate. */
    private static final double SOMEWHAT_SIMILAR = 0.25;

    private record Candidate(int row, int column, double similarity) {}

    private final List<StoredBlock> before;
    private final List<StoredBlock> after;
    private final boolean told;
    private final int[] origins;
    private final boolean[] found;
    private final StepBudget steps;

    private BlockPairing(List<StoredBlock> before, List<StoredBlock> after, boolean told, StepBudget steps) {
        this.before = before;
        this.after = after;
        this.told = told;
        this.steps = steps;
        this.origins = new int[after.size()];
        this.found = new boolean[before.size()];
        Arrays.fill(origins, NONE);
    }

    /** Returns the origins of the blocks of a body. */
    static int[] origins(PreparedRevision before, PreparedRevision after, BlockOrigins known) {
        return origins(before.blocks(), after.blocks(), known, new StepBudget(StepBudget.PAIRS));
    }

    /**
     * Returns the index before of each block after; {@link #NONE} for an added one.
     *
     * @param steps budget; when it is exhausted, similar blocks are not searched
     */
    static int[] origins(List<StoredBlock> before, List<StoredBlock> after, BlockOrigins known, StepBudget steps) {
        BlockPairing pairing = new BlockPairing(before, after, known.isKnown(), steps);
        pairing.takeKnown(known);
        pairing.pairEqual();
        pairing.pairMoved();
        pairing.pairSimilar();
        if (!pairing.told) {
            pairing.pairRewritten();
            pairing.pairLast();
        }
        return pairing.origins;
    }

    private void takeKnown(BlockOrigins known) {
        for (int column = 0; column < after.size(); column++) {
            int row = known.of(column);
            if (row >= 0 && row < before.size() && !found[row] && ofOneType(row, column)) {
                pair(row, column);
            }
        }
    }

    private boolean ofOneType(int row, int column) {
        return before.get(row).type().equals(after.get(column).type());
    }

    private void pair(int row, int column) {
        origins[column] = row;
        found[row] = true;
    }

    private List<Integer> gone() {
        return IntStream.range(0, before.size())
                .filter(row -> !found[row])
                .boxed()
                .toList();
    }

    private List<Integer> come() {
        return IntStream.range(0, after.size())
                .filter(column -> origins[column] == NONE)
                .boxed()
                .toList();
    }

    private void pairEqual() {
        List<Integer> gone = gone();
        List<Integer> come = come();
        int row = 0;
        int column = 0;
        for (Edit<StoredBlock> edit : Diff.between(
                        gone.stream().map(before::get).toList(),
                        come.stream().map(after::get).toList(),
                        steps)
                .list()) {
            switch (edit) {
                case Edit.Removed<StoredBlock> _ -> row++;
                case Edit.Inserted<StoredBlock> _ -> column++;
                case Edit.Unchanged<StoredBlock> _ -> pair(gone.get(row++), come.get(column++));
            }
        }
    }

    private void pairMoved() {
        for (int column : come()) {
            gone().stream()
                    .filter(row -> before.get(row).equals(after.get(column)))
                    .findFirst()
                    .ifPresent(row -> pair(row, column));
        }
    }

    private void pairSimilar() {
        candidates().stream()
                .sorted(Comparator.comparingDouble(Candidate::similarity)
                        .reversed()
                        .thenComparing(candidate -> Math.abs(candidate.row() - candidate.column())))
                .filter(candidate -> !found[candidate.row()] && origins[candidate.column()] == NONE)
                .forEach(candidate -> pair(candidate.row(), candidate.column()));
    }

    private List<Candidate> candidates() {
        List<Integer> come = come();
        List<Integer> gone = gone();
        if (!BlockSimilarity.isAsked(gone.size(), come.size())) {
            return List.of();
        }
        BlockSimilarity[] there = new BlockSimilarity[after.size()];
        come.forEach(column -> there[column] = BlockSimilarity.of(after.get(column)));
        if (!BlockSimilarity.take(gone.size(), there, steps)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int row : gone) {
            BlockSimilarity here = BlockSimilarity.of(before.get(row));
            for (int column : come) {
                double similarity = ofOneType(row, column) ? here.with(there[column]) : -1;
                if (similarity >= SIMILAR) {
                    candidates.add(new Candidate(row, column, similarity));
                }
            }
        }
        return candidates;
    }

    /** Pairs an added block with the first removed one of its type between the same two unmoved blocks. */
    private void pairRewritten() {
        boolean[] kept = UnmovedBlocks.kept(before, after, origins);
        for (int column : come()) {
            int from = IntStream.range(0, column)
                    .filter(place -> kept[place])
                    .map(place -> origins[place])
                    .max()
                    .orElse(NONE);
            int to = IntStream.range(column, after.size())
                    .filter(place -> kept[place])
                    .map(place -> origins[place])
                    .findFirst()
                    .orElse(before.size());
            IntStream.range(from + 1, to)
                    .filter(row -> !found[row] && ofOneType(row, column))
                    .findFirst()
                    .ifPresent(row -> pair(row, column));
        }
    }

    /** Pairs the only removed block of a type with the only added one, unless they have almost nothing in common. */
    private void pairLast() {
        for (int column : come()) {
            List<Integer> gone =
                    gone().stream().filter(row -> ofOneType(row, column)).toList();
            boolean single = gone.size() == 1
                    && come().stream()
                                    .filter(other -> ofOneType(gone.getFirst(), other))
                                    .count()
                            == 1;
            if (single && isSomewhatSimilar(gone.getFirst(), column)) {
                pair(gone.getFirst(), column);
            }
        }
    }

    private boolean isSomewhatSimilar(int row, int column) {
        BlockSimilarity here = BlockSimilarity.of(before.get(row));
        BlockSimilarity there = BlockSimilarity.of(after.get(column));
        return (here.empty() && there.empty()) || here.with(there) >= SOMEWHAT_SIMILAR;
    }
}
