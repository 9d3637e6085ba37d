package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the CSS classes of the design system, of a page, and of the stylesheets of a page. */
public final class DesignSystemCssClasses {

    private static final Pattern CLASS = Pattern.compile("\\.(fr-[A-Za-z0-9_-]+)");
    private static final Path DISTRIBUTION = ProjectFiles.file("node_modules/@gouvfr/dsfr/dist");
    /** CSS classes by which the scripts of the design system find their elements, and which no rule styles. */
    public static final Set<String> SCRIPT_HOOKS = Set.of("fr-display");

    private final Map<URI, Set<String>> served = new HashMap<>();

    /** Returns the classes of the whole stylesheet of the design system. */
    public static Set<String> known() {
        return Files.isDirectory(DISTRIBUTION)
                ? Stream.of("dsfr.css", "utility/utility.css")
                        .flatMap(file -> classes(ProjectFiles.read(DISTRIBUTION.resolve(file))).stream())
                        .collect(Collectors.toSet())
                : stylesheets().stream().flatMap(css -> classes(css).stream()).collect(Collectors.toSet());
    }

    private static List<String> stylesheets() {
        return Crawl.pages().stream()
                .flatMap(page -> page.all("link[rel=stylesheet]").stream()
                        .map(link -> page.uri().resolve(link.attr("href"))))
                .distinct()
                .map(address -> DemoVisitor.get(address).text())
                .toList();
    }

    /** Returns the classes that a stylesheet styles. */
    public static Set<String> classes(String css) {
        return CLASS.matcher(css.replace("\\:", ":"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Returns the classes of the design system that a page uses. */
    public static Stream<String> used(VisitedPage page) {
        return page.document().getAllElements().stream()
                .flatMap(element -> element.classNames().stream())
                .filter(name -> name.startsWith("fr-"))
                .distinct();
    }

    /** Returns the classes that a page uses and that none of its own stylesheets styles. */
    public List<String> unstyled(VisitedPage page) {
        Set<String> received = page.all("link[rel=stylesheet]").stream()
                .map(link -> page.uri().resolve(link.attr("href")))
                .flatMap(sheet ->
                        served
                                .computeIfAbsent(
                                        sheet,
                                        address ->
                                                classes(DemoVisitor.get(address).text()))
                                .stream())
                .collect(Collectors.toSet());
        return used(page)
                .filter(name -> !received.contains(name) && !SCRIPT_HOOKS.contains(name))
                .toList();
    }

    /** Returns the classes that are neither the design system's nor ours. */
    public static Stream<String> foreign(VisitedPage page) {
        return page.document().getAllElements().stream()
                .flatMap(element -> element.classNames().stream())
                .filter(name -> !name.isEmpty() && !name.startsWith("fr-") && !name.startsWith("ms-"));
    }
}
