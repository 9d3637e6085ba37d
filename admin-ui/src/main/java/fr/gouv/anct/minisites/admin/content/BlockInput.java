package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BoundedHtmlParser;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateVersion;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blocks of a page as typed texts: each is an object with its {@code type} and, for each field, the typed text, valid
 * or not. A block of an unknown type is represented by its index in the body that the input started from.
 *
 * @param blocks in order; changed only by {@link #after}, on a copy
 */
public record BlockInput(List<ObjectNode> blocks) {

    public static final String TYPE = "type";
    /** Type of a block without a form. */
    public static final String UNKNOWN = "unknown";

    public static final String KEPT = "kept";
    /** Text of a flag that is set; a flag that is not set is blank. */
    public static final String TICKED = "on";

    /** Version of the ready section that inserted this block and those below it. */
    public static final String ORIGIN = "origin";
    /**
     * Maximum number of blocks in a page, and of items in a block: more than needed, as a bound. Input beyond it is
     * refused, not truncated.
     */
    public static final int MOST = 400;

    /**
     * Maximum number of blocks and items in a page, at all depths: bounds the size of its form, which has some fields
     * for each.
     */
    public static final int MOST_ELEMENTS = 1_000;

    /**
     * Maximum number of tags in the rich texts of a page, which bounds the time to sanitise them: simple paragraphs
     * have one tag for a hundred characters, so that a megabyte can be written.
     */
    static final int MOST_TAGS = 10_000;

    /** Converts a stored body. */
    public static BlockInput of(List<Block> body, BlockCodec codec, Map<UUID, String> addresses) {
        JsonNode stored = Jsonb.MAPPER.readTree(codec.write(body));
        List<ObjectNode> blocks = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            blocks.add(
                    switch (body.get(i)) {
                        case UnknownBlock _ -> object().put(TYPE, UNKNOWN).put(KEPT, String.valueOf(i));
                        case IncompleteBlock incomplete -> written(incomplete.block(), addresses);
                        default -> written(stored.get(i), addresses);
                    });
        }
        return new BlockInput(blocks);
    }

    /** Converts a stored block of a known type, complete or not. */
    static ObjectNode written(JsonNode stored, Map<UUID, String> addresses) {
        String type = stored.path(TYPE).asString("");
        ObjectNode typed = object().put(TYPE, type);
        FieldSpecs.of(type).orElseThrow().forEach(spec -> write(typed, spec, stored, addresses));
        return typed;
    }

    private static void write(
            ObjectNode typed, FieldSpec spec, @Nullable JsonNode stored, Map<UUID, String> addresses) {
        JsonNode value = stored == null ? null : stored.get(spec.name());
        String text = value == null || value.isNull() ? "" : value.asString("");
        switch (spec.answer()) {
            case FieldType.Line _,
                    FieldType.LongText _,
                    FieldType.Picture _,
                    FieldType.Choice _,
                    FieldType.VocabularyTerm _,
                    FieldType.Formatted _ -> typed.put(spec.name(), text);
            case FieldType.WholeNumber _ ->
                typed.put(spec.name(), value != null && value.isInt() ? value.toString() : text);
            case FieldType.Flag _ -> typed.put(spec.name(), value != null && value.asBoolean(false) ? TICKED : "");
            case FieldType.Rich _ -> typed.put(spec.name(), ReferenceConversion.shownText(text, addresses));
            case FieldType.Target _, FieldType.Page _, FieldType.Section _, FieldType.File _ ->
                typed.put(spec.name(), ReferenceConversion.shown(text, addresses));
            case FieldType.Cells _ -> typed.put(spec.name(), value != null && value.isArray() ? cells(value) : text);
            case FieldType.Words _ -> typed.put(spec.name(), value != null && value.isArray() ? words(value) : text);
            case FieldType.Group(List<FieldSpec> inner) -> {
                ObjectNode group = typed.putObject(spec.name());
                boolean absent = value == null || value.isNull();
                inner.forEach(one -> write(group, one, absent ? blank(inner) : value, addresses));
            }
            case FieldType.Items(List<FieldSpec> inner) -> {
                ArrayNode parts = typed.putArray(spec.name());
                if (value != null) {
                    value.forEach(part -> {
                        ObjectNode added = parts.addObject();
                        inner.forEach(one -> write(added, one, part, addresses));
                    });
                }
            }
        }
    }

    private static String words(JsonNode value) {
        return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String cells(JsonNode value) {
        try {
            return Jsonb.MAPPER.treeToValue(value, TableCells.class).typed();
        } catch (IllegalArgumentException | JacksonException tooLarge) {
            // Written as the client sent it: the form refuses it for the same reason.
            return value.valueStream()
                    .map(row -> String.join(
                            "\t", row.valueStream().map(JsonNode::asString).toList()))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Returns a copy in which a text that contains tables is several blocks; unchanged with too many tags. */
    public BlockInput divided() {
        return hasTooManyTags()
                ? this
                : new BlockInput(blocks.stream()
                        .flatMap(block -> TableExtraction.blocks(block).stream())
                        .toList());
    }

    /** Whether it has more blocks and items than a form shows. */
    public boolean hasTooManyElements() {
        return blocks.size() + blocks.stream().mapToInt(BlockInput::parts).sum() > MOST_ELEMENTS;
    }

    /** Counts the items at all depths: no other value is an object in an array. */
    private static int parts(JsonNode typed) {
        return typed.valueStream()
                .mapToInt(value -> (value.isArray() ? value.size() : 0) + (value.isContainer() ? parts(value) : 0))
                .sum();
    }

    /** Whether its texts have more tags than are parsed for one request. */
    public boolean hasTooManyTags() {
        return TextLeaves.of(this)
                        .filter(leaf -> leaf.question().answer() instanceof FieldType.Rich)
                        .mapToInt(leaf -> BoundedHtmlParser.tags(leaf.text()))
                        .sum()
                > MOST_TAGS;
    }

    /** Converts the blocks of a ready section, with that section as their origin. */
    public static BlockInput of(PageTemplate section, BlockCodec codec) {
        BlockInput formData = of(section.body(), codec, Map.of());
        formData.blocks().getFirst().put(ORIGIN, section.newest().toString());
        return formData;
    }

    /** Returns the ready sections named as origin of blocks. */
    public Set<TemplateVersion> origins() {
        return blocks.stream()
                .map(block -> block.path(ORIGIN).asString(""))
                .flatMap(origin -> TemplateVersion.of(origin).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Returns a copy with other blocks inserted, unless that would exceed the maximum of a page.
     *
     * @param place index of the first inserted block
     */
    public BlockInput with(BlockInput others, int place) {
        if (blocks.size() + others.blocks().size() > MOST) {
            return this;
        }
        List<ObjectNode> all = new ArrayList<>(blocks);
        all.addAll(place, others.blocks());
        return new BlockInput(all);
    }

    /**
     * Returns the form name of a location in the body made of these blocks: of the field, otherwise of the group, item
     * or block around it.
     *
     * @param way as {@link fr.gouv.anct.minisites.content.block.BlockTraversal} writes it
     */
    public String nameOf(int block, String way) {
        String name = "b" + block;
        return block < blocks.size() ? FieldPaths.name(blocks.get(block), name, way) : name;
    }

    /** Returns the indexes of the blocks of a type. */
    public IntStream placesOf(String type) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).path(TYPE).asString("").equals(type));
    }

    /** Returns an empty block, or an empty item of one. */
    public static ObjectNode blank(List<FieldSpec> questions) {
        ObjectNode blank = object();
        for (FieldSpec spec : questions) {
            switch (spec.answer()) {
                case FieldType.Group(List<FieldSpec> inner) -> blank.set(spec.name(), blank(inner));
                case FieldType.Items _ -> blank.putArray(spec.name());
                default -> blank.put(spec.name(), TextLeaves.initial(spec));
            }
        }
        return blank;
    }

    public static ObjectNode object() {
        return Jsonb.MAPPER.createObjectNode();
    }

    /**
     * Returns a copy after a button of the form was pressed, for example {@code up:b2} or {@code add:b2-items}.
     *
     * @param typeToAdd type chosen for a new block
     */
    public BlockInput after(String button, String typeToAdd) {
        List<ObjectNode> copy = new ArrayList<>();
        blocks.forEach(block -> copy.add(block.deepCopy()));
        new BlockInputActions(copy).apply(button, typeToAdd);
        return new BlockInput(copy);
    }

    /**
     * Returns the name of what a button, with these blocks as result, has moved or added; after a removal, of the
     * element that follows it, otherwise of its container; blank for no change.
     */
    public String changedBy(String button) {
        return BlockInputActions.changedBy(button, blocks);
    }
}
