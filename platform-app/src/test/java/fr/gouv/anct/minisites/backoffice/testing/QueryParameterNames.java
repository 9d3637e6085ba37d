package fr.gouv.anct.minisites.backoffice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names of the query parameters that the screens of the back office read, in their source files. */
public final class QueryParameterNames {

    private static final Path SOURCES = Path.of("..", "admin-ui", "src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("query\\(\"([a-z_-]+)\"\\)");
    private static final Pattern CONSTANT = Pattern.compile("query\\((?:\\w+\\.)*([A-Z_]+)\\)");

    private QueryParameterNames() {}

    public static List<String> all() {
        String sources = sources();
        Set<String> names = found(LITERAL, sources).collect(Collectors.toCollection(TreeSet::new));
        found(CONSTANT, sources)
                .distinct()
                .flatMap(constant -> found(Pattern.compile("String " + constant + " = \"([a-z_-]{1,20})\";"), sources))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static Stream<String> found(Pattern pattern, String sources) {
        return pattern.matcher(sources).results().map((MatchResult found) -> found.group(1));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(QueryParameterNames::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
