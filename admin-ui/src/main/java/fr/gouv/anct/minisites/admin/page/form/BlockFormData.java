package fr.gouv.anct.minisites.admin.page.form;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blocks of a page as form input: each is an object with its {@code type} and, for each field, the typed text, valid or
 * not. A block of an unknown type is represented by its index in the body that the form started from.
 *
 * @param blocks in order; changed only by {@link #after}, on a copy
 */
public record BlockFormData(List<ObjectNode> blocks) {

    static final String TYPE = "type";
    /** Type of a block without a form. */
    static final String UNKNOWN = "unknown";

    static final String KEPT = "kept";
    /** Version of the ready section that inserted this block and those below it. */
    static final String ORIGIN = "origin";
    /** Repeated field with the names of the blocks, in order; the names themselves do not indicate the order. */
    public static final String ORDER = "bloc";

    /**
     * Maximum number of blocks in a page, and of items in a block: more than needed, as a bound. Input beyond it is
     * refused, not truncated.
     */
    public static final int MOST = 400;

    /**
     * Maximum number of blocks and items in a page, at all depths: bounds the size of its form, which has some fields
     * for each.
     */
    static final int MOST_ELEMENTS = 1_000;

    /**
     * Maximum number of tags in the rich texts of a page, which bounds the time to sanitise them: simple paragraphs
     * have one tag for a hundred characters, so that a megabyte can be written.
     */
    static final int MOST_TAGS = 10_000;

    /** Converts a stored body. */
    public static BlockFormData of(List<Block> body, BlockCodec codec, Map<UUID, String> addresses) {
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
        return new BlockFormData(blocks);
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
                    FieldType.Formatted _ -> typed.put(spec.name(), text);
            case FieldType.WholeNumber _ ->
                typed.put(spec.name(), value != null && value.isInt() ? value.toString() : text);
            case FieldType.Flag _ -> typed.put(spec.name(), value != null && value.asBoolean() ? "oui" : "");
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

    /** Parses a submitted form; a text that contains tables becomes several blocks. */
    public static BlockFormData read(MultiValueMap<String, String> form) {
        List<ObjectNode> blocks = new ArrayList<>();
        for (String prefix : named(form)) {
            String type = text(form, prefix + "-" + TYPE);
            Optional<List<FieldSpec>> questions = FieldSpecs.of(type);
            ObjectNode typed = object().put(TYPE, questions.isPresent() ? type : UNKNOWN);
            questions.ifPresentOrElse(
                    asked -> asked.forEach(spec -> read(typed, spec, form, prefix)),
                    () -> typed.put(KEPT, text(form, prefix + "-" + KEPT)));
            BlockFormOrigins.read(typed, text(form, prefix + "-" + BlockFormOrigins.FROM));
            TemplateVersion.of(text(form, prefix + "-" + ORIGIN))
                    .ifPresent(origin -> typed.put(ORIGIN, origin.toString()));
            blocks.add(typed);
        }
        return new BlockFormData(blocks).divided();
    }

    private BlockFormData divided() {
        return hasTooManyTags()
                ? this
                : new BlockFormData(blocks.stream()
                        .flatMap(block -> TableExtraction.blocks(block).stream())
                        .toList());
    }

    /** Whether it has more blocks and items than a form shows. */
    public boolean hasTooManyElements() {
        return blocks.size() + blocks.stream().mapToInt(BlockFormData::parts).sum() > MOST_ELEMENTS;
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

    private static void read(ObjectNode typed, FieldSpec spec, MultiValueMap<String, String> form, String prefix) {
        String name = prefix + "-" + spec.name();
        switch (spec.answer()) {
            case FieldType.Group(List<FieldSpec> inner) -> {
                ObjectNode group = typed.putObject(spec.name());
                inner.forEach(one -> read(group, one, form, name));
            }
            case FieldType.Items(List<FieldSpec> inner) -> {
                ArrayNode parts = typed.putArray(spec.name());
                for (String inside : numbered(form, name)) {
                    ObjectNode part = parts.addObject();
                    inner.forEach(one -> read(part, one, form, inside));
                }
            }
            default -> typed.put(spec.name(), text(form, name));
        }
    }

    /** Returns the names of the blocks. Input saved before forms had the order field is ordered by number. */
    private static List<String> named(MultiValueMap<String, String> form) {
        if (!form.containsKey(ORDER)) {
            return counted(form, "b", "-" + TYPE);
        }
        return form.getOrDefault(ORDER, List.of()).stream()
                .filter(name -> name.matches("b\\d{1,6}"))
                .distinct()
                .toList();
    }

    /** Returns the prefixes of the field names of a list's items. */
    private static List<String> numbered(MultiValueMap<String, String> form, String list) {
        if (!form.containsKey(list)) {
            return counted(form, list + "-", "");
        }
        return form.getOrDefault(list, List.of()).stream()
                .filter(number -> number.matches("\\d{1,6}"))
                .distinct()
                .map(number -> list + "-" + number)
                .toList();
    }

    private static List<String> counted(MultiValueMap<String, String> form, String start, String end) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> start + number)
                .takeWhile(name -> form.containsKey(name + end))
                .toList();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** Returns the form fields of these blocks: {@link #read} parses them. */
    public Map<String, List<String>> fields() {
        return BlockFormFields.of(blocks);
    }

    /** Converts the blocks of a ready section, with that section as their origin. */
    public static BlockFormData of(PageTemplate section, BlockCodec codec) {
        BlockFormData formData = of(section.body(), codec, Map.of());
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
    public BlockFormData with(BlockFormData others, int place) {
        if (blocks.size() + others.blocks().size() > MOST) {
            return this;
        }
        List<ObjectNode> all = new ArrayList<>(blocks);
        all.addAll(place, others.blocks());
        return new BlockFormData(all);
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

    /** Maps a positional field name to the name in the submitted form, whose names do not indicate the order. */
    public static String sentName(MultiValueMap<String, String> form, String counted) {
        String[] steps = counted.split("-");
        String name = at(named(form), steps[0].substring(1), steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String inside = name + "-" + steps[i];
            name = steps[i].matches("\\d+") ? at(numbered(form, name), steps[i], inside) : inside;
        }
        return name;
    }

    private static String at(List<String> names, String number, String otherwise) {
        int index = Integer.parseInt(number);
        return index < names.size() ? names.get(index) : otherwise;
    }

    /** Returns the indexes of the blocks of a type. */
    public IntStream placesOf(String type) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).path(TYPE).asString("").equals(type));
    }

    /** Returns an empty block, or an empty item of one. */
    static ObjectNode blank(List<FieldSpec> questions) {
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

    static ObjectNode object() {
        return Jsonb.MAPPER.createObjectNode();
    }

    /**
     * Returns a copy after a button of the form was pressed, for example {@code up:b2} or {@code add:b2-items}.
     *
     * @param typeToAdd type chosen for a new block
     */
    public BlockFormData after(String button, String typeToAdd) {
        List<ObjectNode> copy = new ArrayList<>();
        blocks.forEach(block -> copy.add(block.deepCopy()));
        new BlockFormActions(copy).apply(button, typeToAdd);
        return new BlockFormData(copy);
    }

    /**
     * Returns the name of what a button, with these blocks as result, has moved or added; after a removal, of the
     * element that follows it, otherwise of its container; blank for no change.
     */
    public String changedBy(String button) {
        return BlockFormActions.changedBy(button, blocks);
    }
}
