package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that a settings route of the API returns what it was sent. The values come from the OpenAPI document: each
 * property alone with each kind of value, lists of 0, 1, 2 and 30 items. Values that become invalid elsewhere are
 * completed; the body is sent, read again and compared. No property is known by name.
 *
 * @param document OpenAPI document of the API
 * @param pattern pattern of the route
 * @param path path that the settings are sent to
 * @param read path that they are read from
 * @param at location of the settings in the response (RFC 6901)
 * @param values values of references: {@code page:}, {@code media:} and UUIDs
 * @param enough maximum number of accepted values to test in a text
 */
public record ApiSettingsRoundTrip(
        JsonNode document,
        String pattern,
        String token,
        String path,
        String read,
        String at,
        List<String> values,
        int enough) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ROUNDS = 15;
    private static final int LONGEST = 30;

    /** Number of accepted bodies, and the values that were lost. */
    public record Result(int cases, List<String> lost) {
        public Result and(Result other) {
            return new Result(
                    cases + other.cases(),
                    Stream.concat(lost.stream(), other.lost().stream()).toList());
        }
    }

    /**
     * Sends all variations and compares the responses.
     *
     * @param given properties that are sent as they are
     * @param aside pointers of values that are stored elsewhere, or require something that only exists elsewhere
     */
    public Result play(Map<String, String> given, List<String> aside) {
        return new Play(given, aside).result();
    }

    private final class Play {

        private final Map<String, String> given;
        private final List<String> aside;
        private final List<String> lost = new ArrayList<>();
        private final Map<String, Integer> tried = new HashMap<>();
        /** Last accepted values, by pointer without list indexes. */
        private final Map<String, JsonNode> right = new HashMap<>();

        private final JsonNode schema = resolved(document.path("paths")
                .path(pattern)
                .path("put")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        private String refused = "";
        private int cases;

        Play(Map<String, String> given, List<String> aside) {
            this.given = given;
            this.aside = Stream.concat(given.keySet().stream().map(name -> "/" + name), aside.stream())
                    .toList();
        }

        /** Returns the current settings, with minimal values for absent properties. */
        private JsonNode start() {
            ObjectNode start = (ObjectNode) least(schema);
            JsonNode now = JSON.readTree(
                            BackOfficeUser.program("GET", read, token, "").text())
                    .at(at);
            schema.path("properties").propertyNames().stream()
                    .filter(name -> now.hasNonNull(name) && !aside.contains("/" + name))
                    .forEach(name -> start.set(name, now.path(name)));
            given.forEach(start::put);
            return start;
        }

        Result result() {
            accepted(start(), null)
                    .ifPresentOrElse(
                            base -> vary(schema, base, body -> body, ""),
                            () -> lost.add(pattern + ": nothing makes it right: " + refused));
            return new Result(cases, lost);
        }

        private JsonNode resolved(JsonNode one) {
            JsonNode inner = one.path("allOf").path(0);
            String reference =
                    (inner.isMissingNode() ? one : inner).path("$ref").asString("");
            return reference.isEmpty() ? one : document.at(reference.substring(1));
        }

        /** Returns a minimal value of the type. */
        private JsonNode least(JsonNode type) {
            JsonNode kind = resolved(type);
            if (kind.has("oneOf")) {
                return least(kind.path("oneOf").path(0));
            }
            return switch (kind.path("type").asString("")) {
                case "object" -> {
                    ObjectNode object = NODES.objectNode();
                    kind.path("required")
                            .forEach(name -> object.set(
                                    name.asString(),
                                    least(kind.path("properties").path(name.asString()))));
                    yield object;
                }
                case "array" -> NODES.arrayNode();
                default -> candidates(kind).getFirst();
            };
        }

        private List<JsonNode> candidates(JsonNode kind) {
            if (kind.has("enum")) {
                return List.copyOf(kind.path("enum").valueStream().toList());
            }
            Stream<Object> values = switch (kind.path("type").asString("")) {
                case "boolean" -> Stream.of(false, true);
                case "integer" -> Stream.of(0, 1, 50, 100);
                case "number" -> Stream.of(0.0, 72.25, 100.0);
                default -> texts(kind);
            };
            return values.<JsonNode>map(JSON::valueToTree).toList();
        }

        private Stream<Object> texts(JsonNode kind) {
            String like =
                    kind.path("pattern").asString("") + kind.path("example").asString("");
            Stream<String> references = values().stream().filter(value -> like.contains(value.replaceAll(":.*", ":")));
            return switch (kind.path("format").asString("")) {
                case "uuid" ->
                    values().stream().filter(value -> !value.contains(":")).map(Object.class::cast);
                case "date" -> Stream.of("2026-01-05", "2024-02-29");
                case "date-time" -> Stream.of("2027-05-03T12:30:00Z", "2028-02-29T00:05:00Z");
                default ->
                    Stream.concat(
                                    references,
                                    like.startsWith("^")
                                            ? Stream.of()
                                            : Stream.concat(SettingsRoundTrip.TEXTS.stream(), Stream.of("en")))
                            .map(Object.class::cast);
            };
        }

        /**
         * Tests the variations of a value.
         *
         * @param base value that is accepted there
         * @param around builds the body around a value
         */
        private void vary(JsonNode type, JsonNode base, UnaryOperator<JsonNode> around, String pointer) {
            JsonNode kind = resolved(type);
            if (aside.contains(pointer)) {
                return;
            }
            if (kind.has("oneOf")) {
                kind.path("oneOf")
                        .forEach(one -> accepted(around.apply(least(one)), null)
                                .ifPresentOrElse(
                                        body -> vary(one, body.at(pointer), around, pointer),
                                        () -> lost.add(pattern + ": nothing makes right " + pointer + ": " + refused)));
                return;
            }
            switch (kind.path("type").asString("")) {
                case "object" ->
                    kind.path("properties")
                            .forEachEntry((name, property) -> property(property, name, base, around, pointer));
                case "array" -> list(kind, around, pointer);
                default -> simple(kind, around, pointer);
            }
        }

        private void property(
                JsonNode property, String name, JsonNode base, UnaryOperator<JsonNode> around, String pointer) {
            UnaryOperator<JsonNode> with = value -> around.apply(((ObjectNode) base.deepCopy()).set(name, value));
            String here = pointer + "/" + name;
            if (property.path("nullable").asBoolean(false) && !aside.contains(here)) {
                accepted(with.apply(NODES.nullNode()), here);
            }
            JsonNode now = base.path(name);
            vary(property, now.isMissingNode() || now.isNull() ? least(property) : now, with, here);
        }

        private void list(JsonNode kind, UnaryOperator<JsonNode> around, String pointer) {
            JsonNode item = kind.path("items");
            UnaryOperator<JsonNode> alone =
                    value -> around.apply(NODES.arrayNode().add(value));
            accepted(around.apply(NODES.arrayNode()), pointer);
            Optional<JsonNode> one = accepted(alone.apply(least(item)), null);
            if (one.isEmpty()) {
                lost.add(pattern + ": nothing goes into " + pointer + ": " + refused);
                return;
            }
            JsonNode first = one.get().at(pointer + "/0");
            vary(item, first, alone, pointer + "/0");
            if (accepted(around.apply(distinct(item, first, 2)), pointer).isEmpty()) {
                lost.add(pattern + ": one alone goes into " + pointer + ": " + refused);
            }
            // Bisects for the maximum size.
            int taken = 2;
            int refusedSize = LONGEST + 1;
            for (int size = LONGEST; refusedSize - taken > 1; size = (taken + refusedSize) / 2) {
                boolean taking = accepted(around.apply(distinct(item, first, size)), pointer)
                        .isPresent();
                taken = taking ? size : taken;
                refusedSize = taking ? refusedSize : size;
            }
        }

        /**
         * Returns copies of an item, distinguished by their first text that is no reference; of enumerated items as many
         * values as there are.
         */
        private ArrayNode distinct(JsonNode type, JsonNode one, int size) {
            ArrayNode array = NODES.arrayNode();
            if (resolved(type).has("enum")) {
                return array.addAll(
                        candidates(resolved(type)).stream().limit(size).toList());
            }
            IntStream.range(0, size).forEach(i -> array.add(numbered(one, i)));
            return array;
        }

        private JsonNode numbered(JsonNode one, int number) {
            if (one.isString()) {
                return NODES.stringNode("Ligne " + number);
            }
            ObjectNode copy = (ObjectNode) one.deepCopy();
            copy.propertyNames().stream()
                    .filter(name -> !name.equals("type") && copy.path(name).isString())
                    .filter(name -> values().stream()
                            .noneMatch(value -> value.equals(copy.path(name).asString())))
                    .findFirst()
                    .ifPresent(name -> copy.put(name, "Ligne " + number));
            return copy;
        }

        private void simple(JsonNode kind, UnaryOperator<JsonNode> around, String pointer) {
            int taken = 0;
            boolean text = kind.path("type").asString("").equals("string") && !kind.has("enum");
            for (JsonNode candidate : candidates(kind)) {
                if (!text || taken < enough || isReference(candidate)) {
                    taken += accepted(around.apply(candidate), pointer).isPresent() ? 1 : 0;
                }
            }
            if (taken == 0) {
                lost.add(pattern + ": " + pointer + " takes nothing: " + refused);
            }
        }

        private boolean isReference(JsonNode candidate) {
            return values().contains(candidate.asString(""));
        }

        /**
         * Sends the body, completes values reported as invalid elsewhere until it is accepted, and compares what is
         * read again.
         */
        private Optional<JsonNode> accepted(JsonNode first, @Nullable String fixed) {
            JsonNode sent = first.deepCopy();
            Map<String, JsonNode> completed = new HashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                TestResponse response = BackOfficeUser.program("PUT", path, token, sent.toString(), "If-Match", "*");
                if (response.status() == 200) {
                    cases++;
                    right.putAll(completed);
                    compare(sent, JSON.readTree(response.text()), fixed, "answered");
                    TestResponse again = BackOfficeUser.program("GET", read, token, "");
                    compare(sent, JSON.readTree(again.text()), fixed, "read");
                    return Optional.of(sent);
                }
                refused = response.status() + " " + response.text() + " for " + sent;
                List<String> wrong =
                        JSON.readTree(response.text()).path("errors").findValuesAsString("pointer");
                if (response.status() != 422
                        || wrong.isEmpty()
                        || wrong.stream().anyMatch(one -> one.isEmpty() || within(one, fixed))) {
                    if (response.status() >= 500) {
                        lost.add(pattern + ": " + refused);
                    }
                    return Optional.empty();
                }
                wrong.forEach(one -> completed.put(shape(one), next(sent, one)));
            }
            return Optional.empty();
        }

        private static boolean within(String pointer, @Nullable String fixed) {
            return fixed != null && (pointer + "/").startsWith(fixed + "/");
        }

        private static String shape(String pointer) {
            return pointer.replaceAll("/\\d+", "/#");
        }

        private JsonNode next(JsonNode sent, String pointer) {
            int slash = pointer.lastIndexOf('/');
            JsonNode holder = sent.at(JsonPointer.compile(pointer.substring(0, slash)));
            JsonNode type = typeAt(sent, pointer);
            boolean list = type.path("type").asString("").equals("array");
            List<JsonNode> candidates = new ArrayList<>(candidates(list ? resolved(type.path("items")) : type));
            if (type.path("nullable").asBoolean(false)) {
                candidates.add(1, NODES.nullNode());
            }
            JsonNode one = candidates.get(tried.merge(pointer, 1, Integer::sum) % candidates.size());
            JsonNode other = list && !one.isNull() ? NODES.arrayNode().add(one) : one;
            JsonNode known = right.get(shape(pointer));
            JsonNode value = known == null || known.equals(sent.at(pointer)) ? other : known;
            if (holder instanceof ObjectNode object) {
                object.set(pointer.substring(slash + 1), value);
            } else if (holder instanceof ArrayNode array) {
                array.set(Integer.parseInt(pointer.substring(slash + 1)), value);
            }
            return value;
        }

        private JsonNode typeAt(JsonNode sent, String pointer) {
            JsonNode type = schema;
            JsonNode node = sent;
            for (String name : pointer.substring(1).split("/")) {
                type = resolved(type);
                if (type.has("oneOf")) {
                    type = document.at(type.at("/discriminator/mapping/"
                                    + node.path("type").asString(""))
                            .asString("")
                            .substring(1));
                }
                boolean inList = type.path("type").asString("").equals("array");
                type = inList ? type.path("items") : type.path("properties").path(name);
                node = inList ? node.path(Integer.parseInt(name)) : node.path(name);
            }
            return resolved(type);
        }

        private void compare(JsonNode sent, JsonNode found, @Nullable String fixed, String how) {
            differences(sent, found.at(at), "")
                    .forEach(difference -> lost.add(pattern + " " + fixed + ", " + how + ": " + difference));
        }

        private Stream<String> differences(JsonNode sent, JsonNode found, String pointer) {
            if (aside.contains(pointer)) {
                return Stream.empty();
            }
            if (sent.isObject()) {
                return sent.propertyStream()
                        .flatMap(one ->
                                differences(one.getValue(), found.path(one.getKey()), pointer + "/" + one.getKey()));
            }
            if (sent.isArray() && sent.size() == found.size()) {
                return IntStream.range(0, sent.size())
                        .boxed()
                        .flatMap(i -> differences(sent.get(i), found.get(i), pointer + "/" + i));
            }
            // A number has a default value in the place of null.
            return sent.isNull() && found.isNumber() || plain(sent).equals(plain(found))
                    ? Stream.empty()
                    : Stream.of(pointer + " " + sent + " became " + found);
        }

        /** Normalises a value: absent, null and blank are equal; so are a URL and its completed form with a scheme. */
        private static String plain(JsonNode value) {
            return value.isNumber()
                    ? String.valueOf(value.asDouble())
                    : value.isArray() ? value.toString() : value.asString("").replaceFirst("^(?:mailto:|https://)", "");
        }
    }
}
