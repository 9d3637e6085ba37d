package fr.gouv.anct.minisites.conformity;

import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that no page requires a looser Content-Security-Policy, and that no resource comes from another origin. */
@DemoTest
class InlineCodeTest {

    @Test
    void noInlineScriptStyleOrHandler() {
        Violations violations = new Violations();
        Crawl.pages().forEach(page -> violations.addAll(page, inline(page)));
        violations.throwIfPresent("No script, style or handler in the page itself");
    }

    @Test
    void everyResourceComesFromTheSameOrigin() {
        Violations violations = new Violations();
        Crawl.pages()
                .forEach(page -> page.all(
                                "script[src], link[rel~=(?i)^(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)$], img, source, iframe, use, video, audio, object")
                        .forEach(element -> Stream.of("src", "href", "srcset", "data")
                                .map(element::attr)
                                .filter(address -> address.contains("//") && !address.startsWith("data:"))
                                .forEach(address -> violations.add(page, element.tagName() + " " + address))));
        violations.throwIfPresent("Every resource is addressed from the root of its own origin");
    }

    static List<String> inline(VisitedPage page) {
        Stream<String> elements = page.all("style, script:not([src]):not([type='application/ld+json'])").stream()
                .map(element -> "<" + element.tagName() + ">");
        Stream<String> attributes = page.document().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream()
                        .filter(attribute -> attribute.getKey().equals("style")
                                || attribute.getKey().startsWith("on")
                                || attribute.getValue().strip().startsWith("javascript:"))
                        .map(attribute -> element.tagName() + "[" + attribute + "]"));
        return Stream.concat(elements, attributes).toList();
    }
}
