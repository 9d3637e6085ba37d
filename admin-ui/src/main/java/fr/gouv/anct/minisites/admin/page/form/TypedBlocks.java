package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Grid;
import fr.gouv.anct.minisites.content.block.HtmlFragment;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateVersion;
import fr.gouv.anct.minisites.database.StoredJson;
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
 * The blocks of a page as they stand in its form: each an object with its {@code type} and, for each question, the text that
 * was typed, valid or not. A block of a type unknown here is its place in the body that the form started from.
 *
 * @param blocks in order; changed only by {@link #after}, on a copy
 */
public record TypedBlocks(List<ObjectNode> blocks) {

    static final String TYPE = "type";
    /** Of a block that has no form. */
    static final String UNKNOWN = "unknown";

    static final String KEPT = "kept";
    /** The version of the ready section that this block and those below it came with. */
    static final String ORIGIN = "origin";
    /** The field that says, once for each, which blocks there are, in their order; their names say nothing of it. */
    public static final String ORDER = "bloc";

    /** Blocks in a page, and parts in a block: more than anyone needs, and a bound. What is typed beyond is refused, not cut. */
    public static final int MOST = 400;

    /**
     * Blocks and parts of blocks in a page, at all depths: a bound of the weight of its form, which has some fields for each.
     */
    static final int MOST_ELEMENTS = 1_000;

    /**
     * Tags in the formatted texts of a page, a bound of the time to clean them: paragraphs of simple text hold one for a hundred
     * characters, so that a megabyte may be written.
     */
    static final int MOST_TAGS = 10_000;

    /** Those of a stored body. */
    public static TypedBlocks of(List<Block> body, BlockCodec codec, Map<UUID, String> addresses) {
        JsonNode stored = StoredJson.MAPPER.readTree(codec.write(body));
        List<ObjectNode> blocks = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            blocks.add(
                    switch (body.get(i)) {
                        case UnknownBlock _ -> object().put(TYPE, UNKNOWN).put(KEPT, String.valueOf(i));
                        case IncompleteBlock incomplete -> written(incomplete.block(), addresses);
                        default -> written(stored.get(i), addresses);
                    });
        }
        return new TypedBlocks(blocks);
    }

    /** A block of a known type as its form shows it, complete or not. */
    static ObjectNode written(JsonNode stored, Map<UUID, String> addresses) {
        String type = stored.path(TYPE).asString("");
        ObjectNode typed = object().put(TYPE, type);
        Questions.of(type).orElseThrow().forEach(question -> write(typed, question, stored, addresses));
        return typed;
    }

    private static void write(
            ObjectNode typed, Question question, @Nullable JsonNode stored, Map<UUID, String> addresses) {
        JsonNode value = stored == null ? null : stored.get(question.name());
        String text = value == null || value.isNull() ? "" : value.asString("");
        switch (question.answer()) {
            case Answer.Line _, Answer.LongText _, Answer.Picture _, Answer.Choice _, Answer.Formed _ ->
                typed.put(question.name(), text);
            case Answer.Whole _ -> typed.put(question.name(), value != null && value.isInt() ? value.toString() : text);
            case Answer.Flag _ -> typed.put(question.name(), value != null && value.asBoolean() ? "oui" : "");
            case Answer.Rich _ -> typed.put(question.name(), References.shownText(text, addresses));
            case Answer.Target _, Answer.Page _, Answer.Section _, Answer.File _ ->
                typed.put(question.name(), References.shown(text, addresses));
            case Answer.Cells _ -> typed.put(question.name(), value != null && value.isArray() ? cells(value) : text);
            case Answer.Words _ -> typed.put(question.name(), value != null && value.isArray() ? words(value) : text);
            case Answer.Group(List<Question> inner) -> {
                ObjectNode group = typed.putObject(question.name());
                boolean absent = value == null || value.isNull();
                inner.forEach(one -> write(group, one, absent ? blank(inner) : value, addresses));
            }
            case Answer.Parts(List<Question> inner) -> {
                ArrayNode parts = typed.putArray(question.name());
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
            return StoredJson.MAPPER.treeToValue(value, Grid.class).typed();
        } catch (IllegalArgumentException | JacksonException tooLarge) {
            // As a program sends it: what is typed in its place is refused in the same way.
            return value.valueStream()
                    .map(row -> String.join(
                            "\t", row.valueStream().map(JsonNode::asString).toList()))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Those of a form that was sent; a text that holds tables is several. */
    public static TypedBlocks read(MultiValueMap<String, String> form) {
        List<ObjectNode> blocks = new ArrayList<>();
        for (String prefix : named(form)) {
            String type = text(form, prefix + "-" + TYPE);
            Optional<List<Question>> questions = Questions.of(type);
            ObjectNode typed = object().put(TYPE, questions.isPresent() ? type : UNKNOWN);
            questions.ifPresentOrElse(
                    asked -> asked.forEach(question -> read(typed, question, form, prefix)),
                    () -> typed.put(KEPT, text(form, prefix + "-" + KEPT)));
            TypedOrigins.read(typed, text(form, prefix + "-" + TypedOrigins.FROM));
            TemplateVersion.of(text(form, prefix + "-" + ORIGIN))
                    .ifPresent(origin -> typed.put(ORIGIN, origin.toString()));
            blocks.add(typed);
        }
        return new TypedBlocks(blocks).divided();
    }

    private TypedBlocks divided() {
        return hasTooManyTags()
                ? this
                : new TypedBlocks(blocks.stream()
                        .flatMap(block -> TableExtraction.blocks(block).stream())
                        .toList());
    }

    /** Whether it holds more blocks and parts than a form shows. */
    public boolean hasTooManyElements() {
        return blocks.size() + blocks.stream().mapToInt(TypedBlocks::parts).sum() > MOST_ELEMENTS;
    }

    /** Those of it at all depths: no other value is an object in an array. */
    private static int parts(JsonNode typed) {
        return typed.valueStream()
                .mapToInt(value -> (value.isArray() ? value.size() : 0) + (value.isContainer() ? parts(value) : 0))
                .sum();
    }

    /** Whether its texts hold more tags than are parsed for one request. */
    public boolean hasTooManyTags() {
        return Leaves.of(this)
                        .filter(leaf -> leaf.question().answer() instanceof Answer.Rich)
                        .mapToInt(leaf -> HtmlFragment.tags(leaf.text()))
                        .sum()
                > MOST_TAGS;
    }

    private static void read(ObjectNode typed, Question question, MultiValueMap<String, String> form, String prefix) {
        String name = prefix + "-" + question.name();
        switch (question.answer()) {
            case Answer.Group(List<Question> inner) -> {
                ObjectNode group = typed.putObject(question.name());
                inner.forEach(one -> read(group, one, form, name));
            }
            case Answer.Parts(List<Question> inner) -> {
                ArrayNode parts = typed.putArray(question.name());
                for (String inside : numbered(form, name)) {
                    ObjectNode part = parts.addObject();
                    inner.forEach(one -> read(part, one, form, inside));
                }
            }
            default -> typed.put(question.name(), text(form, name));
        }
    }

    /** The names of the blocks. What was kept before forms said their order says it by their numbers. */
    private static List<String> named(MultiValueMap<String, String> form) {
        if (!form.containsKey(ORDER)) {
            return counted(form, "b", "-" + TYPE);
        }
        return form.getOrDefault(ORDER, List.of()).stream()
                .filter(name -> name.matches("b\\d{1,6}"))
                .distinct()
                .toList();
    }

    /** The starts of the names of what is in the parts of a list. */
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

    /** The form that says these: {@link #read} reads the same from it. */
    public Map<String, List<String>> fields() {
        return TypedFields.of(blocks);
    }

    /** Those of a ready section, which they say they came with. */
    public static TypedBlocks of(PageTemplate section, BlockCodec codec) {
        TypedBlocks typed = of(section.body(), codec, Map.of());
        typed.blocks().getFirst().put(ORIGIN, section.newest().toString());
        return typed;
    }

    /** The ready sections that blocks say they came with. */
    public Set<TemplateVersion> origins() {
        return blocks.stream()
                .map(block -> block.path(ORIGIN).asString(""))
                .flatMap(origin -> TemplateVersion.of(origin).stream())
                .collect(Collectors.toSet());
    }

    /**
     * The same with others among them, unless that would be more than a page holds.
     *
     * @param place of the first of them
     */
    public TypedBlocks with(TypedBlocks others, int place) {
        if (blocks.size() + others.blocks().size() > MOST) {
            return this;
        }
        List<ObjectNode> all = new ArrayList<>(blocks);
        all.addAll(place, others.blocks());
        return new TypedBlocks(all);
    }

    /**
     * The name, in the form, of what stands at a place of the body that was made of these: of the question that asks for it,
     * else of the group, the part or the block that it is in.
     *
     * @param way as {@link fr.gouv.anct.minisites.content.block.Parts} tells it
     */
    public String nameOf(int block, String way) {
        String name = "b" + block;
        return block < blocks.size() ? Ways.name(blocks.get(block), name, way) : name;
    }

    /** The same as a form that was sent has it, whose names say nothing of the order. */
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

    /** Where blocks of a type stand among the others. */
    public IntStream placesOf(String type) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).path(TYPE).asString("").equals(type));
    }

    /** A block, or a part of one, in which nothing is typed yet. */
    static ObjectNode blank(List<Question> questions) {
        ObjectNode blank = object();
        for (Question question : questions) {
            switch (question.answer()) {
                case Answer.Group(List<Question> inner) -> blank.set(question.name(), blank(inner));
                case Answer.Parts _ -> blank.putArray(question.name());
                default -> blank.put(question.name(), Leaves.initial(question));
            }
        }
        return blank;
    }

    static ObjectNode object() {
        return StoredJson.MAPPER.createObjectNode();
    }

    /**
     * The same after a button of the form was pressed, for example {@code up:b2} or {@code add:b2-items}.
     *
     * @param typeToAdd chosen for a new block
     */
    public TypedBlocks after(String button, String typeToAdd) {
        List<ObjectNode> copy = new ArrayList<>();
        blocks.forEach(block -> copy.add(block.deepCopy()));
        new BlockMoves(copy).press(button, typeToAdd);
        return new TypedBlocks(copy);
    }

    /**
     * The name of what a button has moved or added, which left these behind; where it has removed something, of what follows it,
     * else of what it was in; blank where it has changed nothing.
     */
    public String changedBy(String button) {
        return BlockMoves.changedBy(button, blocks);
    }
}
