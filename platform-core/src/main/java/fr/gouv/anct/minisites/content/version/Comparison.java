package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.BlockChange.Kind;
import fr.gouv.anct.minisites.content.version.Edits.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between two revisions of a page: its structure, and its words. */
public record Comparison(List<FieldChange> fields, List<BlockChange> blocks) {

    /** Whether they say the same. */
    public boolean none() {
        return fields.isEmpty() && blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
    }

    static List<BlockChange> blocks(String before, String after) {
        List<Edit<StoredBlock>> edits =
                Edits.between(StoredBlock.of(before), StoredBlock.of(after)).list();
        List<StoredBlock> gone = new ArrayList<>();
        List<StoredBlock> come = new ArrayList<>();
        for (Edit<StoredBlock> edit : edits) {
            switch (edit) {
                case Edit.Removed<StoredBlock>(StoredBlock block) -> gone.add(block);
                case Edit.Inserted<StoredBlock>(StoredBlock block) -> come.add(block);
                case Edit.Kept<StoredBlock> _ -> {}
            }
        }
        List<StoredBlock> moved = new ArrayList<>(come);
        moved.retainAll(gone);
        return new Walk(moved).changes(edits);
    }

    /** Goes through the edits; what went and what came between two blocks that stayed belong together. */
    private static final class Walk {

        private final List<StoredBlock> moved;
        private final List<StoredBlock> gone = new ArrayList<>();
        private final List<StoredBlock> come = new ArrayList<>();
        private final List<BlockChange> changes = new ArrayList<>();

        Walk(List<StoredBlock> moved) {
            this.moved = moved;
        }

        List<BlockChange> changes(List<Edit<StoredBlock>> edits) {
            for (Edit<StoredBlock> edit : edits) {
                switch (edit) {
                    case Edit.Removed<StoredBlock>(StoredBlock block) -> gone.add(block);
                    case Edit.Inserted<StoredBlock>(StoredBlock block) -> come.add(block);
                    case Edit.Kept<StoredBlock>(StoredBlock block) -> {
                        settle();
                        changes.add(whole(Kind.SAME, block));
                    }
                }
            }
            settle();
            return List.copyOf(changes);
        }

        private void settle() {
            gone.removeIf(moved::contains);
            for (StoredBlock block : come) {
                if (moved.contains(block)) {
                    changes.add(whole(Kind.MOVED, block));
                } else {
                    Optional<StoredBlock> before = gone.stream()
                            .filter(one -> one.type().equals(block.type()))
                            .findFirst();
                    before.ifPresent(gone::remove);
                    changes.add(before.map(one -> changed(one, block)).orElseGet(() -> whole(Kind.ADDED, block)));
                }
            }
            gone.forEach(block -> changes.add(whole(Kind.REMOVED, block)));
            gone.clear();
            come.clear();
        }

        private static BlockChange changed(StoredBlock before, StoredBlock after) {
            WordChanges words = WordChanges.between(before.words(), after.words());
            return new BlockChange(words.none() ? Kind.SET : Kind.CHANGED, after.type(), words);
        }

        private static BlockChange whole(Kind kind, StoredBlock block) {
            boolean removed = kind == Kind.REMOVED;
            boolean added = kind == Kind.ADDED;
            return new BlockChange(
                    kind, block.type(), WordChanges.between(added ? "" : block.words(), removed ? "" : block.words()));
        }
    }
}
