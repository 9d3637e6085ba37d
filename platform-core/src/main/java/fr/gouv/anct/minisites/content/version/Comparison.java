package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.FieldOrder;
import fr.gouv.anct.minisites.content.version.Alignment.Step;
import fr.gouv.anct.minisites.content.version.BlockChange.Kind;
import fr.gouv.anct.minisites.content.version.FieldChange.Field;
import fr.gouv.anct.minisites.database.StoredJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Differences between two revisions of a page, in structure and words. */
public record Comparison(List<FieldChange> fields, List<BlockChange> blocks) {

    /**
     * Compares two revisions, stored or not.
     *
     * @param words shared by all comparisons of a request
     */
    public static Comparison between(Revision before, Revision after, WordComparison words, BlockCodec codec) {
        return between(PreparedVersion.of(before, codec), PreparedVersion.of(after, codec), words);
    }

    static Comparison between(Saying before, Saying after) {
        return between(PreparedVersion.of(before), PreparedVersion.of(after), new WordComparison());
    }

    private static Comparison between(PreparedVersion before, PreparedVersion after, WordComparison words) {
        return between(before, after, BlockPairing.origins(before, after, BlockOrigins.UNKNOWN), words);
    }

    /** @param origins indexes before of the blocks after, from {@link BlockPairing} */
    static Comparison between(
            PreparedVersion prepared, PreparedVersion preparedAfter, int[] origins, WordComparison words) {
        Saying before = prepared.said();
        Saying after = preparedAfter.said();
        Stream<FieldChange> texts = Stream.of(
                        change(Field.TITLE, before.title(), after.title(), words),
                        change(Field.NAVIGATION, before.navigation(), after.navigation(), words),
                        change(Field.LEAD, before.lead(), after.lead(), words),
                        change(Field.DESCRIPTION, before.description(), after.description(), words),
                        change(Field.TAGS, String.join(", ", before.tags()), String.join(", ", after.tags()), words))
                .filter(change -> !change.words().none());
        Stream<FieldChange> image = Objects.equals(before.image(), after.image())
                ? Stream.empty()
                : Stream.of(new FieldChange(Field.IMAGE, new WordChanges(List.of())));
        return new Comparison(
                Stream.concat(texts, image).toList(),
                blocks(prepared.blocks(), preparedAfter.blocks(), origins, words));
    }

    /** Returns a body block by block without changes: each {@link Kind#SAME}, with its words. */
    public static List<BlockChange> unchanged(List<Block> body, BlockCodec codec) {
        String stored = StoredJson.write(NormalHtml.of(FieldOrder.of(StoredJson.MAPPER.readTree(codec.write(body)))));
        return StoredBlock.of(stored).stream()
                .map(block -> new BlockChange(Kind.SAME, block.type(), WordChanges.kept(block.words())))
                .toList();
    }

    private static FieldChange change(
            Field field, @Nullable String before, @Nullable String after, WordComparison words) {
        return new FieldChange(
                field, words.between(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
    }

    private static List<BlockChange> blocks(
            List<StoredBlock> old, List<StoredBlock> now, int[] origins, WordComparison words) {
        return Alignment.between(old, now, origins).stream()
                .map(step -> change(step, old, now, words))
                .toList();
    }

    private static BlockChange change(
            Step step, List<StoredBlock> old, List<StoredBlock> now, WordComparison comparison) {
        StoredBlock known = step.after() == Alignment.NONE ? old.get(step.before()) : now.get(step.after());
        WordChanges words = comparison.between(
                step.before() == Alignment.NONE ? "" : old.get(step.before()).words(),
                step.after() == Alignment.NONE ? "" : now.get(step.after()).words());
        boolean set = step.kind() == Kind.CHANGED && words.none();
        return new BlockChange(set ? Kind.SET : step.kind(), known.type(), words);
    }

    /** Whether the revisions are equal. */
    public boolean none() {
        return fields.isEmpty() && blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
    }
}
