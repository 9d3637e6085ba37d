package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.block.BoundedHtmlParser;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Normalizes equivalent formatted texts: the editor and a form without script differ in white space, paragraphs in
 * lists and no-break spaces, which must not count as a change.
 */
final class HtmlNormalization {

    private static final Pattern WHITE = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final String BLOCK = "(?:p|h[2-4]|ul|ol|li)";
    private static final Pattern EDGE = Pattern.compile(" ?(</?" + BLOCK + ">) ?");
    private static final Pattern LAST_BREAK = Pattern.compile("(?<!<br>)(?:<br>)++(?=</" + BLOCK + ">)");
    private static final Pattern ITEM =
            Pattern.compile("<li><p>((?:[^<]++|<(?!/?" + BLOCK + ">))*+)</p>(?=</li>|<ul>|<ol>)");

    private HtmlNormalization() {}

    /** Normalizes all formatted texts of a body. */
    static JsonNode of(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode normal = Jsonb.MAPPER.createObjectNode();
                object.properties().forEach(one -> normal.set(one.getKey(), of(one.getValue())));
                yield normal;
            }
            case ArrayNode array -> {
                ArrayNode normal = Jsonb.MAPPER.createArrayNode();
                array.forEach(one -> normal.add(of(one)));
                yield normal;
            }
            default ->
                value.isString() && BoundedHtmlParser.isFormatted(value.asString())
                        ? Jsonb.MAPPER.getNodeFactory().stringNode(text(value.asString()))
                        : value;
        };
    }

    static String text(String html) {
        String spaced = WHITE.matcher(html.replace("&nbsp;", "\u00a0")).replaceAll(" ");
        String edged = EDGE.matcher(spaced).replaceAll("$1");
        String filled = LAST_BREAK.matcher(edged).replaceAll("").replace("<p></p>", "");
        return ITEM.matcher(filled).replaceAll("<li>$1").strip();
    }
}
