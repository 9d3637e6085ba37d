package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.database.StoredJson;
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
 * of its record. Older versions pass through the {@link Upcaster}s; what is not known becomes an {@link UnknownBlock}. An
 * {@link IncompleteBlock} has a form of its own.
 */
public final class BlockCodec {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(Block.class.getPermittedSubclasses())
            .filter(type -> type.isAnnotationPresent(BlockType.class))
            .collect(Collectors.toUnmodifiableMap(BlockCodec::typeOf, Function.identity()));

    /** Made when the class is loaded: a reader that is first made on an event loop waits there for a lock of the mapper. */
    private static final Map<String, ObjectReader> READERS = TYPES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, type -> StoredJson.MAPPER.readerFor(type.getValue())));

    private final JsonMapper json = StoredJson.MAPPER;
    private final Map<String, Upcaster> upcasters = new HashMap<>();

    public BlockCodec(List<Upcaster> upcasters) {
        Stream.concat(ReleasedUpcasters.ALL.stream(), upcasters.stream())
                .forEach(upcaster -> this.upcasters.put(upcaster.type() + "@" + upcaster.from(), upcaster));
    }

    /** The names of all block types that this release knows. */
    public static Set<String> types() {
        return TYPES.keySet();
    }

    /**
     * The name of a block's type: of an {@link IncompleteBlock} the type that it becomes; {@code unknown} for an
     * {@link UnknownBlock}.
     */
    public static String typeOf(Block block) {
        return switch (block) {
            case UnknownBlock _ -> "unknown";
            case IncompleteBlock incomplete -> incomplete.becomes();
            default -> typeOf(block.getClass());
        };
    }

    /**
     * The family that a type is offered in.
     *
     * @throws IllegalArgumentException when this release does not know the type
     */
    public static BlockCategory categoryOf(String type) {
        return annotation(type).category();
    }

    /**
     * The schema version that blocks of a type are written in.
     *
     * @throws IllegalArgumentException when this release does not know the type
     */
    public static int versionOf(String type) {
        return annotation(type).version();
    }

    private static BlockType annotation(String type) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException(type);
        }
        return known.getAnnotation(BlockType.class);
    }

    /** The name of a type of block, by its record. */
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

    /** As {@link #read(String)}, from a tree. */
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
            Parts.requireComplete(block);
            return block;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InvalidBlockException(current.value(), e);
        }
    }

    /** In the current version of the type that it becomes; empty when that is not known here. */
    private Optional<Block> current(IncompleteBlock incomplete) {
        Class<?> type = TYPES.get(incomplete.becomes());
        if (type == null) {
            return Optional.empty();
        }
        BlockType current = type.getAnnotation(BlockType.class);
        ObjectNode block = upcast(incomplete.block(), current);
        return block.path("version").asInt(1) == current.version()
                ? Optional.of(new IncompleteBlock(block, incomplete.problems()))
                : Optional.empty();
    }

    /** A copy, which may be changed: deep where an upcaster changes what is in it. */
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
