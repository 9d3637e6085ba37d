package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.FieldOrder;
import fr.gouv.anct.minisites.content.version.BlockAlignment.Item;
import fr.gouv.anct.minisites.content.version.BlockChange.Kind;
import fr.gouv.anct.minisites.content.version.FieldChange.Field;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Differences between two revisions of a page, in structure and words. */
public record RevisionDiff(List<FieldChange> fields, List<BlockChange> blocks) {

    /**
     * Compares two revisions, stored or not.
     *
     * @param words shared by all comparisons of a request
     */
    public static RevisionDiff between(Revision before, Revision after, WordDiffCache words, BlockCodec codec) {
        return between(PreparedRevision.of(before, codec), PreparedRevision.of(after, codec), words);
    }

    static RevisionDiff between(RevisionSnapshot before, RevisionSnapshot after) {
        return between(PreparedRevision.of(before), PreparedRevision.of(after), new WordDiffCache());
    }

    private static RevisionDiff between(PreparedRevision before, PreparedRevision after, WordDiffCache words) {
        return between(before, after, BlockPairing.origins(before, after, BlockOrigins.UNKNOWN), words);
    }

    /** @param origins indexes before of the blocks after, from {@link BlockPairing} */
    static RevisionDiff between(
            PreparedRevision prepared, PreparedRevision preparedAfter, int[] origins, WordDiffCache words) {
        RevisionSnapshot before = prepared.said();
        RevisionSnapshot after = preparedAfter.said();
        Stream<FieldChange> texts = Stream.of(
                        change(Field.TITLE, before.title(), after.title(), words),
                        change(Field.NAVIGATION, before.navigation(), after.navigation(), words),
                        change(Field.LEAD, before.lead(), after.lead(), words),
                        change(Field.DESCRIPTION, before.description(), after.description(), words),
                        change(Field.TAGS, String.join(", ", before.tags()), String.join(", ", after.tags()), words))
                .filter(change -> !change.words().none());
        Stream<FieldChange> chosen = Stream.concat(
                changed(Field.TERMS, before.terms(), after.terms()),
                changed(Field.IMAGE, before.image(), after.image()));
        return new RevisionDiff(
                Stream.concat(texts, chosen).toList(),
                blocks(prepared.blocks(), preparedAfter.blocks(), origins, words));
    }

    /** Returns a body block by block without changes: each {@link Kind#SAME}, with its words. */
    public static List<BlockChange> unchanged(List<Block> body, BlockCodec codec) {
        String stored = Jsonb.write(HtmlNormalization.of(FieldOrder.of(Jsonb.MAPPER.readTree(codec.write(body)))));
        return StoredBlock.of(stored).stream()
                .map(block -> new BlockChange(Kind.SAME, block.type(), WordDiff.kept(block.words()), List.of()))
                .toList();
    }

    private static FieldChange change(
            Field field, @Nullable String before, @Nullable String after, WordDiffCache words) {
        return new FieldChange(
                field, words.between(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
    }

    /** A change of what has no words: chosen from a list. */
    private static Stream<FieldChange> changed(Field field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after)
                ? Stream.empty()
                : Stream.of(new FieldChange(field, new WordDiff(List.of())));
    }

    private static List<BlockChange> blocks(
            List<StoredBlock> old, List<StoredBlock> now, int[] origins, WordDiffCache words) {
        return BlockAlignment.between(old, now, origins).stream()
                .map(step -> change(step, old, now, words))
                .toList();
    }

    private static BlockChange change(
            Item step, List<StoredBlock> old, List<StoredBlock> now, WordDiffCache comparison) {
        StoredBlock known = step.after() == BlockAlignment.NONE ? old.get(step.before()) : now.get(step.after());
        WordDiff words = comparison.between(
                step.before() == BlockAlignment.NONE
                        ? ""
                        : old.get(step.before()).words(),
                step.after() == BlockAlignment.NONE ? "" : now.get(step.after()).words());
        boolean set = step.kind() == Kind.CHANGED && words.none();
        return set
                ? new BlockChange(Kind.SET, known.type(), words, StoredBlock.differing(old.get(step.before()), known))
                : new BlockChange(step.kind(), known.type(), words, List.of());
    }

    /** Whether the revisions are equal. */
    public boolean none() {
        return fields.isEmpty() && blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
    }
}
