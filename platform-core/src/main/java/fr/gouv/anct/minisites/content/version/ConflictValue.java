package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.block.MultilineFields;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the two values of a field in conflict for {@link ThreeWayMerge}, and joins them when the user keeps both. */
final class ConflictValue {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;]\\s*$");

    private ConflictValue() {}

    /** Returns the name of the field that contains a value, directly or in a list. */
    static String field(List<String> path) {
        return path.reversed().stream()
                .filter(name -> !MergeConflict.isPlace(name))
                .findFirst()
                .orElse("");
    }

    /** Whether it is a text that contains words. */
    static boolean worded(JsonNode node, String field) {
        return node.isString() && !StoredBlock.words(node, field).isEmpty();
    }

    /** Returns the stored value; blank when it is not a single value. */
    static String of(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    /** Concatenates both values. */
    static JsonNode together(String field, String theirs, String mine) {
        return Jsonb.MAPPER.getNodeFactory().stringNode(theirs + between(field, theirs) + mine);
    }

    /**
     * Separator of two values: none for formatted text, which has paragraphs, a line break for multiline text, the end
     * of a sentence for a single line.
     */
    private static String between(String field, String theirs) {
        if (theirs.startsWith("<")) {
            return "";
        }
        if (MultilineFields.isNamed(field)) {
            return "\n";
        }
        return SENTENCE_END.matcher(theirs).find() ? " " : ". ";
    }
}
