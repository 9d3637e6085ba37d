package fr.gouv.anct.minisites.content.block;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders the members of stored blocks like the components of their records, which is the order of their form;
 * PostgreSQL's {@code jsonb} sorts them by length. Members without a component come last, in their stored order.
 */
public final class FieldOrder {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(Block.class.getPermittedSubclasses())
            .filter(type -> type.isAnnotationPresent(BlockType.class))
            .collect(Collectors.toUnmodifiableMap(BlockCodec::typeOf, type -> type));

    private FieldOrder() {}

    /** Returns a body in that order; blocks of an unknown type stay unchanged. */
    public static ArrayNode of(JsonNode body) {
        ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
        body.forEach(block -> ordered.add(block(block)));
        return ordered;
    }

    private static JsonNode block(JsonNode block) {
        String type = block.path("type").asString("");
        if (type.equals(IncompleteBlock.TYPE) && block instanceof ObjectNode incomplete) {
            return incomplete.deepCopy().set(IncompleteBlock.BLOCK, block(block.path(IncompleteBlock.BLOCK)));
        }
        return Optional.<Class<?>>ofNullable(TYPES.get(type))
                .map(known -> value(block, known))
                .orElse(block);
    }

    private static JsonNode value(JsonNode value, Class<?> type) {
        if (!(value instanceof ObjectNode object) || !type.isRecord()) {
            return value;
        }
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        Stream.of("type", "version").filter(object::has).forEach(name -> ordered.set(name, object.get(name)));
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode member = object.get(component.getName());
            if (member != null) {
                ordered.set(component.getName(), member(member, component));
            }
        }
        object.properties().forEach(other -> ordered.putIfAbsent(other.getKey(), other.getValue()));
        return ordered;
    }

    private static JsonNode member(JsonNode member, RecordComponent component) {
        if (!member.isArray()
                || !(component.getGenericType() instanceof ParameterizedType list)
                || !(list.getActualTypeArguments()[0] instanceof Class<?> element)) {
            return value(member, component.getType());
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        member.forEach(part -> parts.add(value(part, element)));
        return parts;
    }
}
