package fr.gouv.anct.minisites.access.session;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reduces a User-Agent header to browser family and system, enough for users to recognise their sessions. Version and
 * IP address are left out: they would reveal more about a person than the list needs.
 */
public final class UserAgent {

    private record Signature(String name, List<String> signs) {

        boolean on(String userAgent) {
            return signs.stream().anyMatch(userAgent::contains);
        }
    }

    // Order matters: each imitates those below it.
    private static final List<Signature> FAMILIES = List.of(
            mark("Edge", "Edg/", "EdgA/", "EdgiOS/"),
            mark("Opera", "OPR/"),
            mark("Samsung Internet", "SamsungBrowser/"),
            mark("Firefox", "Firefox/", "FxiOS/"),
            mark("Chrome", "Chrome/", "CriOS/", "Chromium/"),
            mark("Safari", "Safari/"));

    private static final List<Signature> SYSTEMS = List.of(
            mark("Android", "Android"),
            mark("iOS", "iPhone", "iPad", "iPod"),
            mark("Windows", "Windows"),
            mark("macOS", "Macintosh"),
            mark("ChromeOS", "CrOS"),
            mark("Linux", "Linux"));

    private UserAgent() {}

    private static Signature mark(String name, String... signs) {
        return new Signature(name, Arrays.asList(signs));
    }

    /** Returns for example « Firefox, Windows »; empty if neither is recognised. */
    public static String of(String userAgent) {
        return Stream.of(FAMILIES, SYSTEMS)
                .flatMap(marks ->
                        marks.stream().filter(mark -> mark.on(userAgent)).limit(1))
                .map(Signature::name)
                .collect(Collectors.joining(", "));
    }
}
