package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags as typed and as stored; spellings that differ only in case and accents are the same tag. */
public final class TagNames {

    private TagNames() {}

    /** Returns the tags of a text that separates them by commas, semicolons or lines, each once. */
    public static List<String> read(String text) {
        return distinct(Arrays.stream(text.split("[,;\\n]")).map(String::strip).filter(tag -> !tag.isEmpty()));
    }

    /** Returns the tags with others at the end; a spelling that is there stays. */
    public static List<String> with(List<String> tags, List<String> added) {
        return distinct(Stream.concat(tags.stream(), added.stream()));
    }

    /** Returns the tags without others, in whatever spelling. */
    public static List<String> without(List<String> tags, List<String> removed) {
        Set<String> gone = removed.stream().map(TagNames::folded).collect(Collectors.toSet());
        return tags.stream().filter(tag -> !gone.contains(folded(tag))).toList();
    }

    private static List<String> distinct(Stream<String> tags) {
        Map<String, String> byName = new LinkedHashMap<>();
        tags.forEach(tag -> byName.putIfAbsent(folded(tag), tag));
        return List.copyOf(byName.values());
    }

    private static String folded(String tag) {
        return UnicodeNormalization.normalize(tag, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }
}
