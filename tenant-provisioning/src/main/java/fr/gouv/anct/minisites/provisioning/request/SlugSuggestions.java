package fr.gouv.anct.minisites.provisioning.request;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Suggests slugs similar to a wanted one, the best first, available or not. */
final class SlugSuggestions {

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur", "un", "une");

    private SlugSuggestions() {}

    static List<String> near(String wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> near = new LinkedHashSet<>();
        Stream.of(
                        wanted,
                        wanted + "-france",
                        initials(wanted),
                        wanted + "-2",
                        wanted + "-territoires",
                        "programme-" + wanted,
                        wanted + "-3",
                        initials(wanted) + "-france",
                        wanted + "-info")
                .map(SlugInput::toSlug)
                .filter(SlugInput::isSlug)
                .forEach(near::add);
        return List.copyOf(near);
    }

    private static String initials(String wanted) {
        return Arrays.stream(wanted.split("-"))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> word.matches("[0-9]+") ? word : word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
