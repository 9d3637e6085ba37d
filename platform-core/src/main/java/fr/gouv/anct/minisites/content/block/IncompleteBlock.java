package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.SectionRef;
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
 * A block of a draft that lacks a required value or holds one that its record refuses. It keeps the typed values until
 * its author completes it; it is never published and never shown to visitors.
 *
 * <p>JSON form: {@code {"type": "incomplete", "version": 1, "block": {…}, "problems": {"author": "missing"}}}. It has a
 * separate type so that no SQL statement and no earlier release takes it for a complete block.
 *
 * @param block as its record is written, with {@code type} and {@code version}; a refused value is kept in place as the
 *     typed text, a missing one is absent
 * @param problems error codes by the path of the value in the form of {@link BlockTraversal}, such as {@code items-0-link}; the
 *     code is the end of a key {@code page.problem.<code>} of the back office's messages
 */
public record IncompleteBlock(ObjectNode block, Map<String, String> problems) implements Block {

    /** Type name under which it is stored. */
    public static final String TYPE = "incomplete";

    /** Members of its JSON form besides {@code type} and {@code version}. */
    public static final String BLOCK = "block";

    public static final String PROBLEMS = "problems";

    private static final Pattern REFERENCE =
            Pattern.compile("(page|section|media|site):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    public IncompleteBlock {
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** The type of the block once completed. */
    public String intendedType() {
        return block.path("type").asString("");
    }

    /** Reads the JSON form; empty for any other form. */
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

    /** Calls {@code found} with each reference in its values, except in refused values, which are only text. */
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
        value.properties().forEach(one -> references(one.getValue(), BlockTraversal.inside(path, one.getKey()), found));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            references(value.get(i), BlockTraversal.inside(path, String.valueOf(i)), found);
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
