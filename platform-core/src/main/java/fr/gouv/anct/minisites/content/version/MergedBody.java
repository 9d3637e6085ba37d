package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.database.Jsonb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts bodies for merging: an incomplete block is written as the block that it will become, with its problems
 * beside its values, so that it merges with a complete one field by field.
 */
final class MergedBody {

    /** Not a valid name of a record component. */
    static final String PROBLEMS = "#problems";

    private MergedBody() {}

    static ArrayNode of(JsonNode stored) {
        ArrayNode body = Jsonb.MAPPER.createArrayNode();
        stored.forEach(block -> body.add(flat(block)));
        return body;
    }

    /** Unwraps an incomplete block. */
    static JsonNode flat(JsonNode stored) {
        return incomplete(stored) && stored.get(IncompleteBlock.BLOCK) instanceof ObjectNode block
                ? block.deepCopy().set(PROBLEMS, stored.path(IncompleteBlock.PROBLEMS))
                : stored;
    }

    private static boolean incomplete(JsonNode stored) {
        return stored.path("type").asString("").equals(IncompleteBlock.TYPE);
    }

    static ArrayNode stored(JsonNode merged) {
        ArrayNode body = Jsonb.MAPPER.createArrayNode();
        merged.forEach(block -> body.add(wrapped(block)));
        return body;
    }

    private static JsonNode wrapped(JsonNode merged) {
        if (!(merged instanceof ObjectNode object) || !object.has(PROBLEMS)) {
            return merged;
        }
        ObjectNode block = object.deepCopy();
        JsonNode problems = block.remove(PROBLEMS);
        return Jsonb.MAPPER
                .createObjectNode()
                .put("type", IncompleteBlock.TYPE)
                .put("version", 1)
                .set(IncompleteBlock.BLOCK, block)
                .set(IncompleteBlock.PROBLEMS, problems);
    }

    /** Unites the problems of both sides; saving validates the merged block again. */
    static ObjectNode problems(JsonNode theirs, JsonNode mine) {
        ObjectNode both = Jsonb.MAPPER.createObjectNode();
        theirs.properties().forEach(one -> both.set(one.getKey(), one.getValue()));
        mine.properties().forEach(one -> both.set(one.getKey(), one.getValue()));
        return both;
    }
}
