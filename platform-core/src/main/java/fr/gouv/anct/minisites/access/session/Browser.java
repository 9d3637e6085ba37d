package fr.gouv.anct.minisites.access.session;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser says it is: its family and its system, as far as needed to recognise one's own. Neither version nor
 * address: they would tell more about a person than the list needs.
 */
public final class Browser {

    private record Mark(String name, List<String> signs) {

        boolean on(String userAgent) {
            return signs.stream().anyMatch(userAgent::contains);
        }
    }

    // Each pretends to be those below it.
    private static final List<Mark> FAMILIES = List.of(
            mark("Edge", "Edg/", "EdgA/", "EdgiOS/"),
            mark("Opera", "OPR/"),
            mark("Samsung Internet", "SamsungBrowser/"),
            mark("Firefox", "Firefox/", "FxiOS/"),
            mark("Chrome", "Chrome/", "CriOS/", "Chromium/"),
            mark("Safari", "Safari/"));

    private static final List<Mark> SYSTEMS = List.of(
            mark("Android", "Android"),
            mark("iOS", "iPhone", "iPad", "iPod"),
            mark("Windows", "Windows"),
            mark("macOS", "Macintosh"),
            mark("ChromeOS", "CrOS"),
            mark("Linux", "Linux"));

    private Browser() {}

    private static Mark mark(String name, String... signs) {
        return new Mark(name, Arrays.asList(signs));
    }

    /** For example « Firefox, Windows »; empty when it says neither. */
    public static String of(String userAgent) {
        return Stream.of(FAMILIES, SYSTEMS)
                .flatMap(marks ->
                        marks.stream().filter(mark -> mark.on(userAgent)).limit(1))
                .map(Mark::name)
                .collect(Collectors.joining(", "));
    }
}
