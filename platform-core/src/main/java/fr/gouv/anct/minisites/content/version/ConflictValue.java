package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.block.MultilineText;
import fr.gouv.anct.minisites.database.StoredJson;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Values that two people made of one, each in their way. */
final class ConflictValue {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;]\\s*$");

    private ConflictValue() {}

    /** The name of the field that a value stands in, in a list too. */
    static String field(List<String> path) {
        return path.reversed().stream()
                .filter(name -> !Conflict.isPlace(name))
                .findFirst()
                .orElse("");
    }

    /** Whether it is a text that has words. */
    static boolean worded(JsonNode node, String field) {
        return node.isString() && !StoredBlock.words(node, field).isEmpty();
    }

    /** As it is stored; blank where it is no single value. */
    static String of(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    /** The one after the other. */
    static JsonNode together(String field, String theirs, String mine) {
        return StoredJson.MAPPER.getNodeFactory().stringNode(theirs + between(field, theirs) + mine);
    }

    /** Formatted text has paragraphs of its own, a text of several lines gets one more, one line a sentence more. */
    private static String between(String field, String theirs) {
        if (theirs.startsWith("<")) {
            return "";
        }
        if (MultilineText.isNamed(field)) {
            return "\n";
        }
        return SENTENCE_END.matcher(theirs).find() ? " " : ". ";
    }
}
