package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.database.Jsonb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the body of a page: a JSON array of objects, each with {@code type}, {@code version} and the fields
 * of its record. Older versions pass through the {@link Upcaster}s; an unknown type or version becomes an {@link
 * UnknownBlock}. An {@link IncompleteBlock} has a JSON form of its own.
 */
public final class BlockCodec {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(Block.class.getPermittedSubclasses())
            .filter(type -> type.isAnnotationPresent(BlockType.class))
            .collect(Collectors.toUnmodifiableMap(BlockCodec::typeOf, Function.identity()));

    /**
     * Readers by type, created when the class is loaded: the first use of a reader created on an event loop would wait
     * there for a lock of the mapper.
     */
    private static final Map<String, ObjectReader> READERS = TYPES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> Jsonb.MAPPER.readerFor(type.getValue())));

    private final JsonMapper json = Jsonb.MAPPER;
    private final Map<String, Upcaster> upcasters = new HashMap<>();

    public BlockCodec(List<Upcaster> upcasters) {
        Stream.concat(BlockUpcasters.ALL.stream(), upcasters.stream())
                .forEach(upcaster -> this.upcasters.put(upcaster.type() + "@" + upcaster.from(), upcaster));
    }

    /** Names of all block types that this release knows. */
    public static Set<String> types() {
        return TYPES.keySet();
    }

    /**
     * Returns the name of a block's type: the intended type of an {@link IncompleteBlock}, {@code unknown} for an
     * {@link UnknownBlock}.
     */
    public static String typeOf(Block block) {
        return switch (block) {
            case UnknownBlock _ -> "unknown";
            case IncompleteBlock incomplete -> incomplete.intendedType();
            default -> typeOf(block.getClass());
        };
    }

    /**
     * Returns the schema version in which blocks of a type are written.
     *
     * @throws IllegalArgumentException when this release does not know the type
     */
    public static int versionOf(String type) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException(type);
        }
        return known.getAnnotation(BlockType.class).version();
    }

    /** Returns the name of a block type from its record class. */
    public static String typeOf(Class<?> type) {
        return type.getAnnotation(BlockType.class).value();
    }

    /**
     * Reads a body.
     *
     * @throws InvalidBlockException when a block of a known type and version does not have that type's shape
     */
    public List<Block> read(String body) {
        return read(json.readTree(body));
    }

    /** Reads a body from a JSON tree, as {@link #read(String)} does. */
    public List<Block> read(JsonNode body) {
        return body.valueStream().map(this::readBlock).toList();
    }

    private Block readBlock(JsonNode node) {
        Class<?> type = TYPES.get(node.path("type").asString(""));
        if (type == null || !(node instanceof ObjectNode object)) {
            return IncompleteBlock.of(node).flatMap(this::current).orElseGet(() -> new UnknownBlock(node));
        }
        BlockType current = type.getAnnotation(BlockType.class);
        ObjectNode fields = upcast(object, current);
        if (fields.path("version").asInt(1) != current.version()) {
            return new UnknownBlock(node);
        }
        fields.remove(List.of("type", "version"));
        try {
            Block block = Objects.requireNonNull(READERS.get(current.value())).readValue(fields);
            BlockTraversal.requireComplete(block);
            return block;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InvalidBlockException(current.value(), e);
        }
    }

    /** Upcasts the block to the current version of its intended type; empty when that type or version is unknown. */
    private Optional<Block> current(IncompleteBlock incomplete) {
        Class<?> type = TYPES.get(incomplete.intendedType());
        if (type == null) {
            return Optional.empty();
        }
        BlockType current = type.getAnnotation(BlockType.class);
        ObjectNode block = upcast(incomplete.block(), current);
        return block.path("version").asInt(1) == current.version()
                ? Optional.of(new IncompleteBlock(block, incomplete.problems()))
                : Optional.empty();
    }

    /** Returns a mutable copy; a deep one where an upcaster changes nested values. */
    private ObjectNode upcast(ObjectNode block, BlockType current) {
        int written = block.path("version").asInt(1);
        if (written == current.version()) {
            return json.createObjectNode().setAll(block);
        }
        ObjectNode upcasted = block.deepCopy();
        for (int version = written; version < current.version(); version++) {
            Upcaster upcaster = upcasters.get(current.value() + "@" + version);
            if (upcaster == null) {
                return upcasted;
            }
            upcasted = upcaster.upcast(upcasted).put("version", version + 1);
        }
        return upcasted;
    }

    /** Writes a body as JSON text. */
    public String write(List<Block> blocks) {
        ArrayNode body = json.createArrayNode();
        blocks.forEach(block -> body.add(writeBlock(block)));
        return json.writeValueAsString(body);
    }

    private JsonNode writeBlock(Block block) {
        return switch (block) {
            case UnknownBlock unknown -> unknown.json();
            case IncompleteBlock incomplete ->
                json.createObjectNode()
                        .put("type", IncompleteBlock.TYPE)
                        .put("version", 1)
                        .set(IncompleteBlock.BLOCK, incomplete.block())
                        .set(IncompleteBlock.PROBLEMS, json.valueToTree(incomplete.problems()));
            default -> writeRecord(block);
        };
    }

    private JsonNode writeRecord(Block block) {
        BlockType type = block.getClass().getAnnotation(BlockType.class);
        ObjectNode written = json.createObjectNode();
        written.put("type", type.value()).put("version", type.version());
        ObjectNode fields = json.valueToTree(block);
        fields.remove("headings");
        return written.setAll(fields);
    }
}
