package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.e2e.Crawl;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.Violations;
import fr.gouv.anct.minisites.e2e.VisitedPage;
import fr.gouv.anct.minisites.e2e.Visitor;
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
import org.junit.jupiter.api.Test;

/** The pages speak the design system's vocabulary, and each site's stylesheet knows all the words its pages use. */
@DemoTest
class DesignSystemClassesTest {

    private static final Pattern CLASS = Pattern.compile("\\.(fr-[A-Za-z0-9_-]+)");
    private static final Path DISTRIBUTION = Checkout.file("themes/src/main/frontend/node_modules/@gouvfr/dsfr/dist");

    private final Map<String, Set<String>> served = new HashMap<>();

    @Test
    void everyClassExistsInTheDesignSystem() {
        Set<String> known = known();
        assertThat(known).contains("fr-btn", "fr-header__brand", "fr-col-md-6");

        Violations violations = new Violations();
        Crawl.pages()
                .forEach(page ->
                        used(page).filter(name -> !known.contains(name)).forEach(name -> violations.add(page, name)));
        violations.throwIfPresent("Every fr-* class exists in the design system's stylesheet");
    }

    @Test
    void noClassComesFromAnotherSystem() {
        Violations violations = new Violations();
        Crawl.pages()
                .forEach(page -> page.document().getAllElements().stream()
                        .flatMap(element -> element.classNames().stream())
                        .filter(name -> !name.isEmpty() && !name.startsWith("fr-") && !name.startsWith("ms-"))
                        .forEach(name -> violations.add(page, name)));
        violations.throwIfPresent("Every class is the design system's (fr-) or ours (ms-)");
    }

    /** Classes by which the scripts of the design system find their elements, and which no rule styles. */
    private static final Set<String> SCRIPT_HOOKS = Set.of("fr-display");

    /** Classes that the whole design system styles, and that the page's own stylesheet must therefore style too. */
    @Test
    void everyPageReceivesTheStylesOfItsComponents() {
        Violations violations = new Violations();
        Crawl.pages().forEach(page -> {
            Set<String> received = page.all("link[rel=stylesheet]").stream()
                    .map(link -> link.attr("href"))
                    .flatMap(href -> served
                            .computeIfAbsent(
                                    page.uri().getHost() + href,
                                    unused -> classes(Visitor.get(page.uri().resolve(href))
                                            .text()))
                            .stream())
                    .collect(Collectors.toSet());
            used(page)
                    .filter(name -> !received.contains(name) && !SCRIPT_HOOKS.contains(name))
                    .forEach(name -> violations.add(page, name));
        });
        violations.throwIfPresent("The stylesheets of a page hold every class it uses");
    }

    private static Stream<String> used(VisitedPage page) {
        return page.document().getAllElements().stream()
                .flatMap(element -> element.classNames().stream())
                .filter(name -> name.startsWith("fr-"))
                .distinct();
    }

    private static Set<String> known() {
        return Files.isDirectory(DISTRIBUTION)
                ? Stream.of("dsfr.css", "utility/utility.css")
                        .flatMap(file -> classes(Checkout.read(DISTRIBUTION.resolve(file))).stream())
                        .collect(Collectors.toSet())
                : stylesheets().stream().flatMap(css -> classes(css).stream()).collect(Collectors.toSet());
    }

    private static List<String> stylesheets() {
        return Crawl.pages().stream()
                .flatMap(page -> page.all("link[rel=stylesheet]").stream()
                        .map(link -> page.uri().resolve(link.attr("href"))))
                .distinct()
                .map(address -> Visitor.get(address).text())
                .toList();
    }

    private static Set<String> classes(String css) {
        return CLASS.matcher(css.replace("\\:", ":"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
