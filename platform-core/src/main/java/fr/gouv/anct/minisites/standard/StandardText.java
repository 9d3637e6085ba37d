package fr.gouv.anct.minisites.standard;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text with placeholders, written once in the back office and shown on one legal page of every site with the
 * values of that site.
 *
 * @param path of the page
 * @param body paragraphs, with {@link #PLACEHOLDERS}
 */
public record StandardText(
        String path,
        @Multiline @Size(max = StandardText.LONGEST_BODY) String body) implements Checked {

    static final int LONGEST_BODY = 5_000;

    /** Paths of the pages with such a text. */
    public static final List<String> PATHS =
            List.of("/mentions-legales", "/cgu", "/donnees-personnelles", "/gestion-des-cookies");

    /** Placeholders, written between braces, that each site replaces: its title, its publisher, its contact address. */
    public static final Set<String> PLACEHOLDERS = Set.of("site", "editeur", "contact");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    @Override
    public List<Problem> problems() {
        Set<String> unknown = unknownPlaceholders();
        return unknown.isEmpty() ? List.of() : List.of(Problem.of("body", "placeholder", String.join(", ", unknown)));
    }

    private Set<String> unknownPlaceholders() {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(body).results().map(match -> match.group(1)).forEach(found::add);
        found.removeAll(PLACEHOLDERS);
        return found;
    }

    /** Returns the paragraphs with the values of a site. */
    public static List<String> filled(String body, Map<String, String> values) {
        String text = PLACEHOLDER
                .matcher(body)
                .replaceAll((MatchResult match) ->
                        Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
        return Arrays.stream(text.split("\\R\\s*"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
