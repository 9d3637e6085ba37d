package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.backoffice.testing.TableOwners;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the classes that write a table, by the statements in their sources: functions and triggers of the database are
 * not among them.
 */
public final class TableWriters {

    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?:/?\\*|//).*$");

    private static final String VERB = "\\b(?:insert into|(?<!for |key )update|delete from|merge into|truncate)\\s+";

    private static final Pattern STATEMENT = Pattern.compile(VERB + "(?:only )?(\\w+)");

    /** Matches a statement whose table is not in the same literal: it is chosen at run time. */
    private static final Pattern COMPOSED = Pattern.compile(VERB + "[\"%]");

    private TableWriters() {}

    /**
     * Returns the writers of each table.
     *
     * @param sources sources of classes by their names
     */
    public static Map<String, Set<String>> of(Map<String, String> sources) {
        Map<String, Set<String>> writers = new TreeMap<>();
        TableOwners.ALL.keySet().forEach(table -> writers.put(table, new TreeSet<>()));
        sources.forEach((type, source) -> {
            Matcher statement = STATEMENT.matcher(statements(source));
            while (statement.find()) {
                // The word after the verb is no table in "on conflict do update set".
                writers.getOrDefault(statement.group(1), new TreeSet<>()).add(type);
            }
        });
        return writers;
    }

    /** Returns the classes with a statement whose table is chosen at run time. */
    public static Set<String> composing(Map<String, String> sources) {
        return sources.entrySet().stream()
                .filter(source ->
                        COMPOSED.matcher(statements(source.getValue())).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String statements(String source) {
        return COMMENT.matcher(source).replaceAll("");
    }
}
