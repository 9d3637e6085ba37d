package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.database.Jsonb;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Extracts the texts of a block of any type as a reader sees them: without markup, with white space collapsed. */
public final class BlockTexts {

    private BlockTexts() {}

    /**
     * Calls {@code visitor} with each text and its path in the form of {@link BlockTraversal}. Codes and references are texts
     * too.
     */
    public static void walk(Block block, BiConsumer<String, String> visitor) {
        switch (block) {
            case UnknownBlock _ -> {}
            case IncompleteBlock incomplete -> walk(incomplete.block(), "", visitor);
            default -> {
                ObjectNode fields = Jsonb.MAPPER.valueToTree(block);
                fields.remove("headings");
                walk(fields, "", visitor);
            }
        }
    }

    private static void walk(JsonNode value, String path, BiConsumer<String, String> visitor) {
        if (value.isString()) {
            visitor.accept(path, plain(value.asString()));
        }
        value.properties().forEach(one -> walk(one.getValue(), BlockTraversal.inside(path, one.getKey()), visitor));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(value.get(i), BlockTraversal.inside(path, String.valueOf(i)), visitor);
        }
    }

    private static String plain(String text) {
        String words = BoundedHtmlParser.isFormatted(text)
                ? BoundedHtmlParser.parse(text).text()
                : text;
        return words.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
