package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds bodies from the OpenAPI document, with every property. */
public final class SampleRequestBodies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 7;
    private static final Pattern IN_A_BLOCK = Pattern.compile("^.*?(/#[a-z0-9-]+)(?=/)");

    private final JsonNode document;

    public SampleRequestBodies(JsonNode document) {
        this.document = document;
    }

    /** Returns the body of a route; empty if it takes no JSON. */
    public Optional<JsonNode> of(Route route) {
        JsonNode schema = document.path("paths")
                .path(route.pattern())
                .path(route.method().name().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(sample(schema, 0));
    }

    private JsonNode sample(JsonNode schema, int depth) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return sample(document.at(reference.substring(1)), depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("anyOf") || schema.has("oneOf") && !schema.has("properties")) {
            return sample(
                    schema.has("anyOf")
                            ? schema.path("anyOf").get(0)
                            : schema.path("oneOf").get(0),
                    depth);
        }
        if (schema.has("allOf")) {
            return sample(schema.path("allOf").get(0), depth);
        }
        JsonNode types = schema.path("type");
        return switch (types.isArray() ? types.get(0).asString() : types.asString("string")) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                if (depth < DEEPEST) {
                    schema.path("properties")
                            .properties()
                            .forEach(one -> object.set(one.getKey(), sample(one.getValue(), depth + 1)));
                }
                yield object;
            }
            case "array" -> items(schema.path("items"), depth);
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "number" -> JSON.getNodeFactory().numberNode(1.5);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default ->
                JSON.getNodeFactory().stringNode(text(schema.path("format").asString("")));
        };
    }

    /** Returns one item of each kind, where several are described. */
    private ArrayNode items(JsonNode items, int depth) {
        ArrayNode array = JSON.createArrayNode();
        String reference = items.path("$ref").asString("");
        JsonNode schema = reference.isEmpty() ? items : document.at(reference.substring(1));
        if (depth >= DEEPEST) {
            return array;
        }
        if (schema.has("oneOf")) {
            schema.path("oneOf").forEach(one -> array.add(sample(one, depth + 1)));
        } else {
            array.add(sample(schema, depth + 1));
        }
        return array;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "00000000-0000-4000-8000-000000000001";
            case "date" -> "2027-05-03";
            case "date-time" -> "2027-05-03T14:30:00+02:00";
            case "email" -> "essai@exemple.fr";
            case "uri" -> "https://exemple.fr/";
            default -> "Essai";
        };
    }

    /**
     * A location in a body.
     *
     * @param shape key of all locations that one parser reads: for a property of a block its type, in every body
     * @param text whether the value is a text
     */
    public record Member(String pointer, String shape, boolean text) {}

    /** Returns every location in a body; one of each shape. */
    public List<Member> members(JsonNode body) {
        Map<String, String> pointers = new LinkedHashMap<>();
        walk(body, "", "", pointers);
        return pointers.entrySet().stream()
                .map(place -> new Member(
                        place.getValue(),
                        IN_A_BLOCK.matcher(place.getKey()).replaceFirst("$1"),
                        body.at(place.getValue()).isString()))
                .toList();
    }

    private static void walk(JsonNode node, String at, String shape, Map<String, String> pointers) {
        pointers.putIfAbsent(shape, at);
        if (node.isObject()) {
            node.properties().forEach(one -> {
                String name = "/" + one.getKey().replace("~", "~0").replace("/", "~1");
                walk(one.getValue(), at + name, shape + name, pointers);
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                String kind = node.get(i).path("type").asString("");
                walk(node.get(i), at + "/" + i, shape + "/#" + kind, pointers);
            }
        }
    }

    /** Returns the hostile texts as JSON, and values of another type. */
    public List<String> hostile(List<HostileValue> values) {
        return Stream.concat(
                        values.stream().map(SampleRequestBodies::json),
                        Stream.of(
                                "null",
                                "true",
                                "0",
                                "-1",
                                "2147483648",
                                "1e400",
                                "1.5",
                                "9".repeat(400),
                                "[]",
                                "{}",
                                "[null]",
                                "[[[]]]",
                                "{\"\": null}",
                                "[" + "1,".repeat(2_000) + "1]",
                                "[".repeat(900) + "]".repeat(900)))
                .toList();
    }

    /** Returns the value as a JSON string. */
    public static String json(HostileValue value) {
        return JSON.writeValueAsString(value.text())
                .replace("\ud800", "\\ud800")
                .replace("\udc00", "\\udc00");
    }

    /** Returns the body with the value at one location replaced by raw JSON. */
    public static String with(JsonNode body, String pointer, String raw) {
        String mark = "\"@@ici@@\"";
        if (pointer.isEmpty()) {
            return raw;
        }
        JsonNode copy = body.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(JsonPointer.compile(pointer.substring(0, slash)));
        String last = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.put(last, "@@ici@@");
        } else {
            ((ArrayNode) parent)
                    .set(Integer.parseInt(last), JSON.getNodeFactory().stringNode("@@ici@@"));
        }
        return JSON.writeValueAsString(copy).replace(mark, raw);
    }

    /** Returns bodies that are invalid or incomplete JSON. */
    public static List<String> malformed(JsonNode body) {
        String whole = JSON.writeValueAsString(body);
        List<String> sent = new ArrayList<>(List.of(
                " ",
                "{",
                "]",
                "nul",
                "\u0000",
                "\ufeff" + whole,
                whole + whole,
                whole.substring(0, whole.length() / 2)));
        sent.add("{\"a\": 1, \"a\": 2}");
        sent.add("{\"inconnu\": 1}");
        sent.add("[".repeat(200_000));
        return sent;
    }
}
