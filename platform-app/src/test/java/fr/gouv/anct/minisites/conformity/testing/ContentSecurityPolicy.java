package fr.gouv.anct.minisites.conformity.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Directives of a Content-Security-Policy header. */
record ContentSecurityPolicy(Map<String, List<String>> directives) {

    static ContentSecurityPolicy of(String header) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : header.split(";")) {
            List<String> words = Arrays.stream(directive.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!words.isEmpty()) {
                directives.putIfAbsent(words.getFirst(), words.subList(1, words.size()));
            }
        }
        return new ContentSecurityPolicy(directives);
    }

    boolean absent() {
        return directives.isEmpty();
    }

    boolean has(String directive, String onlySource) {
        return List.of(onlySource).equals(directives.get(directive));
    }

    boolean declares(String directive) {
        return directives.containsKey(directive);
    }

    /** Returns the sources of a directive, or of {@code default-src} when it is absent. */
    List<String> sources(String directive) {
        return directives.getOrDefault(directive, directives.getOrDefault("default-src", List.of("*")));
    }

    boolean anywhere(String source) {
        return directives.values().stream().flatMap(List::stream).anyMatch(source::equals);
    }

    /** Whether scripts or plug-ins are allowed from anywhere, or inline. */
    boolean letsScriptsIn() {
        return Stream.of("script-src", "object-src")
                .flatMap(directive -> sources(directive).stream())
                .anyMatch(List.of("'unsafe-inline'", "data:", "*", "http:", "https:")::contains);
    }
}
