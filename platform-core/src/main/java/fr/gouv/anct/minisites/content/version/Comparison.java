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

/** What differs between two revisions of a page: its structure, and its words. */
public record Comparison(List<FieldChange> fields, List<BlockChange> blocks) {

    /** What differs between two revisions that need not be stored. */
    public static Comparison between(Revision before, Revision after, BlockCodec codec) {
        return between(before, after, BlockOrigins.UNKNOWN, codec);
    }

    /** @param origins where the blocks after stood before */
    public static Comparison between(Revision before, Revision after, BlockOrigins origins, BlockCodec codec) {
        return between(Saying.of(before, codec), Saying.of(after, codec), origins);
    }

    static Comparison between(Saying before, Saying after) {
        return between(before, after, BlockOrigins.UNKNOWN);
    }

    private static Comparison between(Saying before, Saying after, BlockOrigins origins) {
        Stream<FieldChange> texts = Stream.of(
                        change(Field.TITLE, before.title(), after.title()),
                        change(Field.NAVIGATION, before.navigation(), after.navigation()),
                        change(Field.LEAD, before.lead(), after.lead()),
                        change(Field.DESCRIPTION, before.description(), after.description()),
                        change(Field.TAGS, String.join(", ", before.tags()), String.join(", ", after.tags())))
                .filter(change -> !change.words().none());
        Stream<FieldChange> image = Objects.equals(before.image(), after.image())
                ? Stream.empty()
                : Stream.of(new FieldChange(Field.IMAGE, new WordChanges(List.of())));
        return new Comparison(Stream.concat(texts, image).toList(), blocks(before.body(), after.body(), origins));
    }

    /** A body as it is read, block by block: each {@link Kind#SAME}, with its words. */
    public static List<BlockChange> unchanged(List<Block> body, BlockCodec codec) {
        String stored = StoredJson.write(NormalHtml.of(FieldOrder.of(StoredJson.MAPPER.readTree(codec.write(body)))));
        return blocks(stored, stored);
    }

    private static FieldChange change(Field field, @Nullable String before, @Nullable String after) {
        return new FieldChange(
                field,
                WordChanges.between(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
    }

    static List<BlockChange> blocks(String before, String after) {
        return blocks(before, after, BlockOrigins.UNKNOWN);
    }

    private static List<BlockChange> blocks(String before, String after, BlockOrigins origins) {
        List<StoredBlock> old = StoredBlock.of(before);
        List<StoredBlock> now = StoredBlock.of(after);
        return Alignment.between(old, now, origins).stream()
                .map(step -> change(step, old, now))
                .toList();
    }

    private static BlockChange change(Step step, List<StoredBlock> old, List<StoredBlock> now) {
        StoredBlock known = step.after() == Alignment.NONE ? old.get(step.before()) : now.get(step.after());
        WordChanges words = WordChanges.between(
                step.before() == Alignment.NONE ? "" : old.get(step.before()).words(),
                step.after() == Alignment.NONE ? "" : now.get(step.after()).words());
        boolean set = step.kind() == Kind.CHANGED && words.none();
        return new BlockChange(set ? Kind.SET : step.kind(), known.type(), words);
    }

    /** Whether they say the same. */
    public boolean none() {
        return fields.isEmpty() && blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
    }
}
