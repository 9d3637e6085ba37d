package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.InvalidBlockException;
import fr.gouv.anct.minisites.content.version.MergeConflict.Kind;
import fr.gouv.anct.minisites.content.version.MergeOrder.Item;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges three JSON trees recursively, descending only where both sides differ from the base. */
final class ThreeWayMerge {

    static final String BODY = "body";

    private static final JsonNode NOTHING = NullNode.getInstance();

    /** Maximum number of conflicts in a block, and in a page; a block with more is one conflict. */
    private static final int MOST_IN_A_BLOCK = 100;

    private static final int MOST_IN_A_PAGE = 500;

    /** Indexes in the base of the blocks of each body, from {@link BlockPairing}. */
    record Origins(int[] theirs, int[] mine) {}

    private final Function<String, @Nullable ConflictChoice> choices;
    private final Origins origins;
    private final WordDiffCache words;
    private final BlockCodec codec;
    private final StepBudget pairs = new StepBudget(StepBudget.PAIRS);
    private final List<MergeConflict> conflicts = new ArrayList<>();
    /** Number of conflicts before the current block, and number found within blocks. */
    private int outside;

    private int inside;
    private @Nullable String type;

    /** @param choices by {@link MergeConflict#id} */
    ThreeWayMerge(
            Function<String, @Nullable ConflictChoice> choices,
            Origins origins,
            WordDiffCache words,
            BlockCodec codec) {
        this.choices = choices;
        this.origins = origins;
        this.words = words;
        this.codec = codec;
    }

    List<MergeConflict> conflicts() {
        return conflicts;
    }

    JsonNode merge(List<String> path, JsonNode base, JsonNode theirs, JsonNode mine) {
        if (theirs.equals(mine) || mine.equals(base)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        if (theirs.isObject() && mine.isObject()) {
            return fields(path, base, theirs, mine);
        }
        return theirs.isArray() && mine.isArray()
                ? list(path, base, theirs, mine)
                : choose(Kind.FIELD, path, base, theirs, mine);
    }

    private JsonNode fields(List<String> path, JsonNode base, JsonNode theirs, JsonNode mine) {
        Set<String> names = new LinkedHashSet<>(theirs.propertyNames());
        names.addAll(mine.propertyNames());
        ObjectNode merged = Jsonb.MAPPER.createObjectNode();
        for (String name : names) {
            JsonNode value = name.equals(MergedBody.PROBLEMS)
                    ? MergedBody.problems(at(theirs, name), at(mine, name))
                    : merge(below(path, name), at(base, name), at(theirs, name), at(mine, name));
            if (!value.isNull()) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    private static List<String> below(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    private static JsonNode at(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? NOTHING : value;
    }

    private JsonNode list(List<String> path, JsonNode base, JsonNode theirs, JsonNode mine) {
        // A list within a list.
        if (MergeConflict.isPlace(path.getLast())) {
            return cells(path, base, theirs, mine);
        }
        List<JsonNode> all =
                Stream.of(base, theirs, mine).flatMap(JsonNode::valueStream).toList();
        if (all.stream().noneMatch(JsonNode::isContainer)) {
            return words(base, theirs, mine);
        }
        boolean sameColumns = all.stream()
                        .filter(JsonNode::isArray)
                        .mapToInt(JsonNode::size)
                        .distinct()
                        .count()
                <= 1;
        return sameColumns && (path.equals(List.of(BODY)) || takePairs(base, theirs, mine))
                ? parts(path, base, theirs, mine)
                : choose(Kind.FIELD, path, base, theirs, mine);
    }

    /** Takes the budget for comparing each item of a list with each item of the two others. */
    private boolean takePairs(JsonNode base, JsonNode theirs, JsonNode mine) {
        long one = base.size();
        return pairs.take(one * theirs.size() + one * mine.size() + (long) theirs.size() * mine.size());
    }

    /** Merges a table row, which is as wide as the others. */
    private JsonNode cells(List<String> path, JsonNode base, JsonNode theirs, JsonNode mine) {
        ArrayNode row = Jsonb.MAPPER.createArrayNode();
        for (int i = 0; i < mine.size(); i++) {
            JsonNode before = base.isNull() ? NOTHING : base.get(i);
            row.add(merge(below(path, String.valueOf(i)), before, theirs.get(i), mine.get(i)));
        }
        return row;
    }

    /** Merges unordered words, such as tags: a word stays unless one side removed it. */
    private static JsonNode words(JsonNode base, JsonNode theirs, JsonNode mine) {
        Set<JsonNode> before = set(base);
        Set<JsonNode> there = set(theirs);
        Set<JsonNode> here = set(mine);
        Set<JsonNode> merged = new LinkedHashSet<>(there);
        merged.addAll(here);
        merged.removeIf(word -> before.contains(word) && !(there.contains(word) && here.contains(word)));
        ArrayNode list = Jsonb.MAPPER.createArrayNode();
        merged.forEach(list::add);
        return list;
    }

    private static Set<JsonNode> set(JsonNode list) {
        return new LinkedHashSet<>(list.valueStream().toList());
    }

    private JsonNode parts(List<String> path, JsonNode base, JsonNode theirs, JsonNode mine) {
        String order = MergeConflict.id(Kind.ORDER, path);
        MergeOrder sequence = MergeOrder.of(
                parts(path, blocks(base), blocks(theirs), blocks(mine)), choices.apply(order) == ConflictChoice.MINE);
        if (sequence.disputed()) {
            choose(Kind.ORDER, path, NOTHING, NOTHING, NOTHING);
        }
        ArrayNode merged = Jsonb.MAPPER.createArrayNode();
        for (Item part : sequence.parts()) {
            JsonNode value = part(path, part, base, theirs, mine);
            if (!value.isNull()) {
                merged.add(value);
            }
        }
        return merged;
    }

    private List<Item> parts(
            List<String> path, List<StoredBlock> base, List<StoredBlock> theirs, List<StoredBlock> mine) {
        if (path.equals(List.of(BODY))) {
            StepBudget ofBlocks = new StepBudget(StepBudget.PAIRS);
            return MergeItems.of(base, theirs, mine, origins.theirs(), origins.mine(), ofBlocks);
        }
        int[] theirOrigins = BlockPairing.origins(base, theirs, BlockOrigins.UNKNOWN, pairs);
        int[] myOrigins = BlockPairing.origins(base, mine, BlockOrigins.UNKNOWN, pairs);
        return MergeItems.of(base, theirs, mine, theirOrigins, myOrigins, pairs);
    }

    private static List<StoredBlock> blocks(JsonNode list) {
        return list.valueStream().map(StoredBlock::of).toList();
    }

    private JsonNode part(List<String> path, Item part, JsonNode base, JsonNode theirs, JsonNode mine) {
        JsonNode there = part.theirs() == BlockAlignment.NONE ? NOTHING : theirs.get(part.theirs());
        JsonNode here = part.mine() == BlockAlignment.NONE ? NOTHING : mine.get(part.mine());
        if (part.added()) {
            boolean both = !there.isNull() && !here.isNull();
            return both
                    ? place(below(path, MergeConflict.addedPlace(part.theirs())), NOTHING, there, here)
                    : there.isNull() ? here : there;
        }
        return place(below(path, String.valueOf(part.base())), base.get(part.base()), there, here);
    }

    private JsonNode place(List<String> place, JsonNode before, JsonNode there, JsonNode here) {
        boolean block = place.size() == 2;
        if (block) {
            outside = conflicts.size();
            type = (before.isNull() ? here : before).path("type").asString("");
        }
        boolean removed = there.isNull() != here.isNull() && !before.equals(there) && !before.equals(here);
        JsonNode merged;
        if (removed) {
            Kind kind = there.isNull() ? Kind.REMOVED_BY_THEM : Kind.REMOVED_BY_ME;
            merged = choose(kind, place, before, there, here);
        } else {
            merged = block ? block(place, before, there, here) : merge(place, before, there, here);
        }
        type = block ? null : type;
        return merged;
    }

    /**
     * Merges a block. It is one conflict when its fields are valid only together, or when it has too many conflicts.
     */
    private JsonNode block(List<String> place, JsonNode base, JsonNode theirs, JsonNode mine) {
        JsonNode merged = merge(place, base, theirs, mine);
        int here = conflicts.size() - outside;
        inside += here;
        if (here > MOST_IN_A_BLOCK || (here > 1 && inside > MOST_IN_A_PAGE)) {
            return whole(place, base, theirs, mine);
        }
        if (merged.has(MergedBody.PROBLEMS)) {
            return merged.equals(theirs) || merged.equals(mine) ? merged : completed((ObjectNode) merged);
        }
        if (!merged.isNull() && !readable(merged)) {
            return whole(place, base, theirs, mine);
        }
        return merged;
    }

    private JsonNode whole(List<String> place, JsonNode base, JsonNode theirs, JsonNode mine) {
        conflicts.subList(outside, conflicts.size()).clear();
        return choose(Kind.FIELD, place, base, theirs, mine);
    }

    /** Completes a merged block if possible: each side may have filled in what the other left out. */
    private JsonNode completed(ObjectNode merged) {
        ObjectNode complete = merged.deepCopy();
        complete.remove(MergedBody.PROBLEMS);
        return readable(complete) ? complete : merged;
    }

    private boolean readable(JsonNode block) {
        try {
            codec.read(Jsonb.MAPPER.createArrayNode().add(block));
            return true;
        } catch (InvalidBlockException apart) {
            return false;
        }
    }

    /**
     * Records a conflict and returns the chosen value; while unresolved, a value that is not removed, mine before
     * theirs.
     */
    private JsonNode choose(Kind kind, List<String> path, JsonNode base, JsonNode theirs, JsonNode mine) {
        if (type != null && conflicts.size() - outside > MOST_IN_A_BLOCK) {
            // The whole block becomes one conflict.
            return mine;
        }
        String field = ConflictValue.field(path);
        boolean both = kind == Kind.FIELD && ConflictValue.worded(theirs, field) && ConflictValue.worded(mine, field);
        ConflictChoice chosen = choices.apply(MergeConflict.id(kind, path));
        ConflictChoice valid = chosen == ConflictChoice.BOTH && !both ? null : chosen;
        String before = StoredBlock.words(base, field);
        conflicts.add(new MergeConflict(
                kind,
                path,
                type,
                ConflictValue.of(theirs),
                ConflictValue.of(mine),
                words.between(before, StoredBlock.words(theirs, field)),
                words.between(before, StoredBlock.words(mine, field)),
                both,
                valid));
        return switch (valid) {
            case null -> mine.isNull() ? theirs : mine;
            case MINE -> mine;
            case THEIRS -> theirs;
            case BOTH -> ConflictValue.together(path.getLast(), theirs.asString(), mine.asString());
        };
    }
}
