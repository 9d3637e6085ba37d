package fr.gouv.anct.minisites.content.block;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A block of a draft that lacks a required value, or holds one that its record refuses. It keeps what was typed until its
 * author completes it; it is never published, and visitors never meet it.
 *
 * <p>JSON form: {@code {"type": "incomplete", "version": 1, "block": {…}, "problems": {"author": "missing"}}}. A type of
 * its own, so that no statement and no earlier release takes it for a complete block.
 *
 * @param block as its record is written, with {@code type} and {@code version}; a value that is refused stands in its place
 *     as the text that was typed, one that is missing is absent
 * @param problems codes of what is wrong, by the path of the value as {@link Parts} gives it, such as {@code items-0-link};
 *     the code is the end of a key {@code page.problem.<code>} of the back office's messages
 */
public record IncompleteBlock(ObjectNode block, Map<String, String> problems) implements Block {

    /** The type that it is stored under. */
    public static final String TYPE = "incomplete";

    /** The members of its JSON form beside {@code type} and {@code version}. */
    public static final String BLOCK = "block";

    public static final String PROBLEMS = "problems";

    private static final Pattern REFERENCE =
            Pattern.compile("(page|section|media|site):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    public IncompleteBlock {
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** The type of the block that it becomes when it is completed. */
    public String becomes() {
        return block.path("type").asString("");
    }

    /** Reads the JSON form; empty when it is another one. */
    static Optional<IncompleteBlock> of(JsonNode stored) {
        return stored.path("type").asString("").equals(TYPE)
                        && stored.path("version").asInt(1) == 1
                        && stored.get(BLOCK) instanceof ObjectNode block
                        && stored.get(PROBLEMS) instanceof ObjectNode problems
                        && problems.valueStream().allMatch(JsonNode::isString)
                ? Optional.of(new IncompleteBlock(
                        block,
                        problems.properties().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        problem -> problem.getValue().asString(),
                                        (first, _) -> first,
                                        LinkedHashMap::new))))
                : Optional.empty();
    }

    /** Calls {@code found} with each reference in its values, but for those that are refused: these are only text. */
    void references(Consumer<Object> found) {
        references(block, "", found);
    }

    private void references(JsonNode value, String path, Consumer<Object> found) {
        if (problems.containsKey(path)) {
            return;
        }
        if (value.isString()) {
            REFERENCE
                    .matcher(value.asString())
                    .results()
                    .forEach(one -> found.accept(reference(one.group(1), UUID.fromString(one.group(2)))));
        }
        value.properties().forEach(one -> references(one.getValue(), Parts.inside(path, one.getKey()), found));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            references(value.get(i), Parts.inside(path, String.valueOf(i)), found);
        }
    }

    private static Object reference(String kind, UUID id) {
        return switch (kind) {
            case "media" -> new MediaRef(id);
            case "section" -> new SectionRef(id);
            case "site" -> new Link.ToSite(id, "/");
            default -> new PageRef(id);
        };
    }
}
