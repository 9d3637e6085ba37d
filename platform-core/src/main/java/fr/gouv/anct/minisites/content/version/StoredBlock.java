package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.block.BlockOptionValues;
import fr.gouv.anct.minisites.content.block.BoundedHtmlParser;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.wording.LongDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * A block as stored: it is compared without knowledge of its type.
 *
 * @param words words that a reader sees
 */
record StoredBlock(String type, JsonNode fields, String words) {

    private static final Set<String> ASIDE = Set.of("type", MergedBody.PROBLEMS);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|tel:|/)\\S*");

    /**
     * Prefix of a UUID in references to pages and files; used with {@code find}, so that the time is linear in the
     * length.
     */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    /** Parses the blocks of a body, in order. */
    static List<StoredBlock> of(String body) {
        List<StoredBlock> blocks = new ArrayList<>();
        MergedBody.of(Jsonb.MAPPER.readTree(body)).forEach(fields -> blocks.add(of(fields)));
        return blocks;
    }

    static StoredBlock of(JsonNode fields) {
        return new StoredBlock(fields.path("type").asString(""), fields, words(fields, ""));
    }

    /**
     * Returns the words that a reader sees in a block, or in a part of one.
     *
     * @param field name of the field with this value; empty for a block
     */
    static String words(JsonNode node, String field) {
        List<String> words = new ArrayList<>();
        collect(node, field, words);
        return String.join(" ", words);
    }

    private static void collect(JsonNode node, String field, List<String> words) {
        if (node.isString()) {
            String text = displayText(node.asString());
            if (!text.isEmpty()
                    && !BlockOptionValues.has(field, text)
                    && !ADDRESS.matcher(text).matches()
                    && !isReference(text)) {
                words.add(text);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!ASIDE.contains(member.getKey())) {
                    collect(member.getValue(), member.getKey(), words);
                }
            }
        } else {
            node.forEach(element -> collect(element, field, words));
        }
    }

    private static boolean isReference(String text) {
        return text.indexOf(' ') < 0 && IDENTIFIER.matcher(text).find();
    }

    /** Returns the paths of the fields that differ; a list with more or fewer elements differs as a whole. */
    static List<String> differing(StoredBlock before, StoredBlock after) {
        List<String> paths = new ArrayList<>();
        differing("", before.fields, after.fields, paths);
        return paths;
    }

    private static void differing(String path, JsonNode before, JsonNode after, List<String> paths) {
        if (before.equals(after)) {
            return;
        }
        String inside = path.isEmpty() ? "" : path + "-";
        if (before.isObject() && after.isObject()) {
            Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                    .distinct()
                    .filter(name -> !ASIDE.contains(name))
                    .forEach(name -> differing(inside + name, before.path(name), after.path(name), paths));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int element = 0; element < before.size(); element++) {
                differing(inside + element, before.get(element), after.get(element), paths);
            }
        } else {
            paths.add(path);
        }
    }

    /** Adds all typed or chosen values as stored, except option names and numbers. */
    static void values(JsonNode node, List<String> values) {
        values(node, "", values);
    }

    private static void values(JsonNode node, String field, List<String> values) {
        if (node.isString()) {
            if (!node.asString().isEmpty() && !BlockOptionValues.isOption(field, node.asString())) {
                values.add(node.asString());
            }
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !ASIDE.contains(member.getKey()))
                    .forEach(member -> values(member.getValue(), member.getKey(), values));
        } else {
            node.forEach(element -> values(element, field, values));
        }
    }

    private static String displayText(String stored) {
        if (!DAY.matcher(stored).matches()) {
            return plain(stored);
        }
        try {
            return LongDates.inWords(LocalDate.parse(stored), Locale.FRENCH);
        } catch (DateTimeException noSuchDay) {
            return stored;
        }
    }

    private static String plain(String stored) {
        String text = BoundedHtmlParser.isFormatted(stored)
                ? HtmlUtils.htmlUnescape(TAG.matcher(stored).replaceAll(" "))
                : stored;
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
