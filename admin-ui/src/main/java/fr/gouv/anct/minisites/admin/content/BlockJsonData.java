package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BoundedHtmlParser;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blocks of a page in the stored JSON format, as an API client sends them. JSON with the shape of its record is
 * converted to form input and validated there. A block may be incomplete if it is sent as an {@link IncompleteBlock},
 * where text may replace any value.
 */
public final class BlockJsonData {

    private static final Set<String> INCOMPLETE =
            Set.of(BlockInput.TYPE, "version", IncompleteBlock.BLOCK, IncompleteBlock.PROBLEMS);

    /** Accepted JSON of a value: the exact type, or also the text that was typed for it. */
    private enum Shape {
        EXACT,
        OR_TEXT
    }

    private static final Set<String> ASIDE = Set.of(BlockInput.TYPE, "version");

    /** Maximum size of a body, in bytes. */
    static final int HEAVIEST = 1_000_000;

    private final JsonNode body;
    private final List<Block> base;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();

    /**
     * Origin of a typed block in the request.
     *
     * @param divided whether it comes from a text that contains tables, and has fields that were not sent
     */
    private record Source(int sent, boolean divided) {}

    /**
     * Prepares the conversion of one body.
     *
     * @param base the body that the client has read; its blocks of unknown types may stay
     */
    public BlockJsonData(JsonNode body, List<Block> base) {
        this.body = body;
        this.base = base;
        if (body.size() > BlockInput.MOST) {
            problems.put("", "api.blocks.many");
        } else if (body.toString().getBytes(StandardCharsets.UTF_8).length > HEAVIEST) {
            problems.put("", "api.blocks.heavy");
        } else if (BoundedHtmlParser.tags(body.toString()) > BlockInput.MOST_TAGS) {
            problems.put("", "api.blocks.tags");
        } else {
            for (int i = 0; i < body.size(); i++) {
                check(body.get(i), "/" + i);
            }
        }
        for (int i = 0; problems.isEmpty() && i < body.size(); i++) {
            addSources(i);
        }
    }

    private void addSources(int sent) {
        ObjectNode typed = typed(body.get(sent), Map.of());
        List<ObjectNode> blocks = TableExtraction.blocks(typed);
        boolean divided = !blocks.equals(List.of(typed));
        blocks.forEach(_ -> sources.add(new Source(sent, divided)));
    }

    /** Returns message keys of what cannot be converted to form input, by location in the body. */
    public Map<String, String> problems() {
        return problems;
    }

    private void check(JsonNode block, String at) {
        String type = block.path(BlockInput.TYPE).asString("");
        if (type.equals(IncompleteBlock.TYPE)) {
            checkIncomplete(block, at);
        } else if (FieldSpecs.of(type).isPresent()) {
            checkKnown((ObjectNode) block, Shape.EXACT, at);
        } else if (kept(block).isEmpty()) {
            problems.put(at + "/" + BlockInput.TYPE, "api.blocks.type");
        }
    }

    /** Its problems are not read: the validation finds them again. */
    private void checkIncomplete(JsonNode sent, String at) {
        sent.propertyNames().stream()
                .filter(name -> !INCOMPLETE.contains(name))
                .forEach(name -> problems.put(at + "/" + name, "api.blocks.unknown"));
        if (!(sent.get(IncompleteBlock.BLOCK) instanceof ObjectNode block)) {
            problems.put(at + "/" + IncompleteBlock.BLOCK, "api.shape");
        } else if (FieldSpecs.of(block.path(BlockInput.TYPE).asString("")).isEmpty()) {
            problems.put(at + "/" + IncompleteBlock.BLOCK + "/" + BlockInput.TYPE, "api.blocks.type");
        } else {
            checkKnown(block, Shape.OR_TEXT, at + "/" + IncompleteBlock.BLOCK);
        }
    }

    private void checkKnown(ObjectNode block, Shape shape, String at) {
        String type = block.path(BlockInput.TYPE).asString("");
        if (block.path("version").asInt(BlockCodec.versionOf(type)) != BlockCodec.versionOf(type)) {
            problems.put(at + "/version", "api.blocks.version");
        } else {
            check(block, FieldSpecs.of(type).orElseThrow(), shape, ASIDE, at);
        }
    }

    private void check(ObjectNode sent, List<FieldSpec> questions, Shape shape, Set<String> aside, String at) {
        Set<String> known = questions.stream().map(FieldSpec::name).collect(Collectors.toSet());
        sent.propertyNames().stream()
                .filter(name -> !known.contains(name) && !aside.contains(name))
                .forEach(name -> problems.put(at + "/" + name, "api.blocks.unknown"));
        questions.forEach(spec -> check(sent.get(spec.name()), spec.answer(), shape, at + "/" + spec.name()));
    }

    private void check(@Nullable JsonNode value, FieldType type, Shape shape, String at) {
        if (value == null || value.isNull()) {
            return;
        }
        boolean shaped = switch (type) {
            case FieldType.Line _,
                    FieldType.LongText _,
                    FieldType.Rich _,
                    FieldType.Choice _,
                    FieldType.VocabularyTerm _,
                    FieldType.Target _,
                    FieldType.Page _,
                    FieldType.Section _,
                    FieldType.File _,
                    FieldType.Formatted _,
                    FieldType.Picture _ -> value.isString();
            case FieldType.WholeNumber _ -> value.isInt();
            case FieldType.Flag _ -> value.isBoolean();
            case FieldType.Cells _ ->
                value.isArray()
                        && value.valueStream()
                                .allMatch(row ->
                                        row.isArray() && row.valueStream().allMatch(JsonNode::isString));
            case FieldType.Words _ -> value.isArray() && value.valueStream().allMatch(BlockJsonData::isWord);
            case FieldType.Group _ -> value.isObject();
            case FieldType.Items _ ->
                value.isArray()
                        && value.size() <= BlockInput.MOST
                        && value.valueStream().allMatch(JsonNode::isObject);
        };
        boolean list = type instanceof FieldType.Group || type instanceof FieldType.Items;
        if (!shaped && !(shape == Shape.OR_TEXT && value.isString() && !list)) {
            problems.put(at, "api.shape");
        } else if (type instanceof FieldType.Group(List<FieldSpec> inner)) {
            check((ObjectNode) value, inner, shape, Set.of(), at);
        } else if (type instanceof FieldType.Items(List<FieldSpec> inner)) {
            for (int i = 0; i < value.size(); i++) {
                check((ObjectNode) value.get(i), inner, shape, Set.of(), at + "/" + i);
            }
        }
    }

    /** Form fields separate words by commas. */
    private static boolean isWord(JsonNode word) {
        return word.isString() && Stream.of(",", "\n").noneMatch(word.asString()::contains);
    }

    /** Returns the index in the base of a block of an unknown type. */
    private Optional<Integer> kept(JsonNode block) {
        return Optional.of(base.indexOf(new UnknownBlock(block))).filter(place -> place >= 0);
    }

    /**
     * Converts the blocks to form input, texts that contain tables divided; not to be used when there are
     * {@link #problems}.
     *
     * @param addresses of the targets of the references
     */
    public BlockInput typed(Map<UUID, String> addresses) {
        return new BlockInput(body.valueStream()
                .flatMap(block -> TableExtraction.blocks(typed(block, addresses)).stream())
                .toList());
    }

    private ObjectNode typed(JsonNode block, Map<UUID, String> addresses) {
        String type = block.path(BlockInput.TYPE).asString("");
        if (type.equals(IncompleteBlock.TYPE)) {
            return BlockInput.written(block.path(IncompleteBlock.BLOCK), addresses);
        }
        return FieldSpecs.of(type).isPresent()
                ? BlockInput.written(block, addresses)
                : BlockInput.object()
                        .put(BlockInput.TYPE, BlockInput.UNKNOWN)
                        .put(BlockInput.KEPT, String.valueOf(kept(block).orElseThrow()));
    }

    /**
     * Whether the block of this field, named as in {@link #pointer}, may be incomplete: it was sent as such, or is a
     * table from a text, for which no caption was requested.
     */
    public boolean mayLack(String field) {
        Source source = source(field);
        return source.divided()
                || body.path(source.sent()).path(BlockInput.TYPE).asString("").equals(IncompleteBlock.TYPE);
    }

    /** Returns the location in the body of the form field with this name, for example {@code b2-items-0-title}. */
    public String pointer(String field) {
        Source source = source(field);
        String inside = field.replaceFirst("^b\\d+", "").replace('-', '/');
        return "/" + source.sent() + (source.divided() ? "/text" : inside);
    }

    private Source source(String field) {
        return sources.get(Integer.parseInt(field.substring(1).split("-")[0]));
    }
}
