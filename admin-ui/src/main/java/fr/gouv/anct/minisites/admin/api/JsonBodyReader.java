package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.StorableText;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.validation.PlainText;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads request bodies: JSON with the shape of a record, with all components that are not {@link Nullable}, and without
 * unknown members.
 */
@Component
public class JsonBodyReader {

    /**
     * Parsers disagree about which of two members with one name counts (RFC 8259, 4): duplicates are rejected, like
     * trailing tokens.
     */
    private static final ObjectReader READER = Jsonb.MAPPER
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int MOST_WRONG = 100;

    private final ApiProblems problems;
    private final Messages messages;

    JsonBodyReader(ApiProblems problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /** @return fails with 400, 415 or 422 when the body cannot be read */
    public <T extends Record> Mono<T> read(AdmittedRequest request, Class<T> shape) {
        boolean json = request.request()
                .headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::includes)
                .isPresent();
        return json
                ? request.request()
                        .bodyToMono(byte[].class)
                        .defaultIfEmpty(new byte[0])
                        .flatMap(bytes -> ParsingThreads.run(() -> read(bytes, shape)))
                : Mono.error(problems::notJson);
    }

    private <T extends Record> T read(byte[] bytes, Class<T> shape) {
        JsonNode tree = tree(bytes);
        if (!(tree instanceof ObjectNode object)) {
            throw problems.malformed();
        }
        requireTexts(object);
        List<Violation> missing = Arrays.stream(shape.getRecordComponents())
                .filter(component -> required(component) && !object.hasNonNull(component.getName()))
                .map(component -> new Violation("/" + component.getName(), messages.get("api.missing")))
                .toList();
        if (!missing.isEmpty()) {
            throw problems.invalid(missing);
        }
        try {
            T value = StrictJsonMapper.MAPPER.treeToValue(visible(object), shape);
            requireValues(value);
            return value;
        } catch (JacksonException wrong) {
            throw problems.invalid(pointer(wrong), messages.get("api.shape"));
        }
    }

    /**
     * PostgreSQL stores no NUL, and no encoding represents an unpaired surrogate: either would otherwise be lost
     * silently.
     */
    private void requireTexts(ObjectNode object) {
        List<Violation> found = texts(JsonPointerPath.ROOT, object)
                .limit(MOST_WRONG)
                .map(location -> new Violation(location.pointer(), messages.get("api.text")))
                .toList();
        if (!found.isEmpty()) {
            throw problems.invalid(found);
        }
    }

    /** Returns the locations of texts that cannot be stored; for the name of a member, that of its object. */
    private static Stream<JsonPointerPath> texts(JsonPointerPath at, JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.propertyStream()
                        .flatMap(member -> StorableText.isStorable(member.getKey())
                                ? texts(at.member(member.getKey()), member.getValue())
                                : Stream.of(at));
            case ArrayNode list ->
                IntStream.range(0, list.size()).boxed().flatMap(place -> texts(at.element(place), list.get(place)));
            default -> node.isString() && !StorableText.isStorable(node.asString()) ? Stream.of(at) : Stream.empty();
        };
    }

    /** Returns a copy without invisible characters in its texts, which forms do not store either. */
    private static JsonNode visible(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), visible(member.getValue())));
                yield copy;
            }
            case ArrayNode list -> {
                ArrayNode copy = list.arrayNode(list.size());
                list.forEach(element -> copy.add(visible(element)));
                yield copy;
            }
            default -> node.isString() ? StringNode.valueOf(PlainText.visible(node.asString())) : node;
        };
    }

    /** Jackson reads an empty text or list as null for a number or a date, and an absent member as null. */
    private void requireValues(Record value) {
        List<Violation> absent = absent(JsonPointerPath.ROOT, value)
                .limit(MOST_WRONG)
                .map(location -> new Violation(location.pointer(), messages.get("api.shape")))
                .toList();
        if (!absent.isEmpty()) {
            throw problems.invalid(absent);
        }
    }

    /** Returns the locations of required values that are absent, also in nested records and lists. */
    private static Stream<JsonPointerPath> absent(JsonPointerPath at, @Nullable Object value) {
        return switch (value) {
            case Record shape ->
                Arrays.stream(shape.getClass().getRecordComponents()).flatMap(component -> {
                    JsonPointerPath there = at.member(component.getName());
                    Object inside = valueOf(component, shape);
                    return inside == null && required(component) ? Stream.of(there) : absent(there, inside);
                });
            case List<?> list ->
                IntStream.range(0, list.size())
                        .boxed()
                        .flatMap(place -> list.get(place) == null
                                ? Stream.of(at.element(place))
                                : absent(at.element(place), list.get(place)));
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object valueOf(RecordComponent component, Record value) {
        Method accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, value);
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return READER.readTree(bytes);
        } catch (JacksonException malformed) {
            throw problems.malformed();
        }
    }

    private static boolean required(RecordComponent component) {
        return component.getType() != List.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String pointer(JacksonException wrong) {
        JsonPointerPath at = JsonPointerPath.ROOT;
        for (JacksonException.Reference reference : wrong.getPath()) {
            String name = reference.getPropertyName();
            at = name == null ? at.element(reference.getIndex()) : at.member(name);
        }
        return at.pointer();
    }
}
