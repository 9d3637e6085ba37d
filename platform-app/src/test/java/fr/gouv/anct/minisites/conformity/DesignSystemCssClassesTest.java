package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.DesignSystemCssClasses;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks that pages use classes of the design system, and that each site's stylesheet styles those of its pages. */
@DemoTest
class DesignSystemCssClassesTest {

    @Test
    void everyClassExistsInTheDesignSystem() {
        Set<String> known = DesignSystemCssClasses.known();
        assertThat(known).contains("fr-btn", "fr-header__brand", "fr-col-md-6");

        Violations violations = new Violations();
        Crawl.pages()
                .forEach(page -> DesignSystemCssClasses.used(page)
                        .filter(name -> !known.contains(name))
                        .forEach(name -> violations.add(page, name)));
        violations.throwIfPresent("Every fr-* class exists in the design system's stylesheet");
    }

    @Test
    void noClassComesFromAnotherSystem() {
        Violations violations = new Violations();
        Crawl.pages().forEach(page -> DesignSystemCssClasses.foreign(page).forEach(name -> violations.add(page, name)));
        violations.throwIfPresent("Every class is the design system's (fr-) or ours (ms-)");
    }

    /** The page's own stylesheet styles every class that the whole design system styles and the page uses. */
    @Test
    void everyPageReceivesTheStylesOfItsComponents() {
        Violations violations = new Violations();
        DesignSystemCssClasses classes = new DesignSystemCssClasses();
        Crawl.pages().forEach(page -> violations.addAll(page, classes.unstyled(page)));
        violations.throwIfPresent("The stylesheets of a page hold every class it uses");
    }
}
