package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.conformity.testing.DesignSystemCssClasses;
import fr.gouv.anct.minisites.conformity.testing.NuHtmlChecker;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour.Seen;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Checks every screen of the back office, in every state, against the rules of public pages, in one tour. */
@DemoTest
class BackOfficeConformityTest {

    /** Routes without a screen: read by programs, downloaded, or redirected at once. */
    private static final Set<String> NO_SCREENS = Set.of(
            // Parts of a screen, requested by its script.
            "/decisions/{request}/creation",
            "/decisions/{request}/adresse",
            "/demande/{request}/creation",
            "/demande/{request}/adresse",
            "/demande/{request}/apparence",
            "/sites/{site}/menus/pages",
            "/sites/{site}/menus/images",
            "/sites/{site}/pages/cibles",
            "/sites/{site}/pages/{page}/bloc",
            "/territoires",
            // Opened by the link of a letter, without an account: its story opens it.
            "/semaine/{token}",
            "/compte/sessions/courante",
            // Files.
            "/compte/donnees/export",
            "/sites/{site}/medias/{media}/fichier",
            "/manifest.webmanifest",
            // Redirects to the screen that shows a form.
            "/reprise",
            "/demande/{request}/envoi",
            "/decisions/{request}/notes",
            "/sites/{site}/medias/import/envoi",
            "/sites/{site}/personnes/import/envoi",
            // Redirects to the preview host.
            "/sites/{site}/apercu",
            "/sites/{site}/pages/{page}/apercu/page",
            // Preview URL, requested by the editor's pane.
            "/sites/{site}/pages/{page}/apercu/adresse",
            "/sites/{site}/apparence/apercu");

    @Autowired
    ApplicationContext application;

    @Autowired
    List<BackOfficeResource> resources;

    /** The tour visits every screen: a screen outside it would not be checked at all. */
    @Test
    void everyScreenOfTheRouteTableIsVisited() {
        List<PathContainer> visited = BackOfficeTour.seen(application).stream()
                .map(seen -> PathContainer.parsePath(seen.page().uri().getPath()))
                .toList();
        assertThat(resources.stream()
                        .flatMap(resource -> resource.routes().stream())
                        .filter(route -> route.method().equals(HttpMethod.GET))
                        .map(Route::pattern)
                        .filter(pattern -> !pattern.startsWith("/api/")
                                && !pattern.endsWith(".csv")
                                && !NO_SCREENS.contains(pattern))
                        .filter(pattern -> {
                            PathPattern form = PathPatternParser.defaultInstance.parse(pattern);
                            return visited.stream().noneMatch(form::matches);
                        }))
                .isEmpty();
    }

    @Test
    void theNuHtmlCheckerFindsNothingToSay(@TempDir Path folder) throws IOException, InterruptedException {
        Violations violations = new Violations();
        NuHtmlChecker.check(
                BackOfficeTour.seen(application).stream().map(Seen::page).toList(), folder, violations::add);
        violations.throwIfPresent("The Nu HTML checker finds nothing to say of the back office");
    }

    @Test
    void everyClassIsOursOrTheDesignSystemsAndStyled() {
        Set<String> known = DesignSystemCssClasses.known();
        DesignSystemCssClasses classes = new DesignSystemCssClasses();
        Violations violations = new Violations();
        for (Seen seen : BackOfficeTour.seen(application)) {
            DesignSystemCssClasses.used(seen.page())
                    .filter(name -> !known.contains(name))
                    .forEach(name -> violations.add(seen.name(), "unknown: " + name));
            DesignSystemCssClasses.foreign(seen.page())
                    .forEach(name -> violations.add(seen.name(), "foreign: " + name));
            classes.unstyled(seen.page()).forEach(name -> violations.add(seen.name(), "not styled: " + name));
        }
        violations.throwIfPresent("The back office speaks the design system's vocabulary");
    }

    @Test
    void noStyleNorScriptIsInline() {
        Violations violations = new Violations();
        BackOfficeTour.seen(application)
                .forEach(seen -> violations.addAll(seen.name(), InlineCodeTest.inline(seen.page())));
        violations.throwIfPresent("Nothing that the content security policy would refuse");
    }

    @Test
    void noScreenDoesWhatAPageMustNotDo() {
        Violations violations = new Violations();
        BackOfficeTour.seen(application).forEach(seen -> violations.addAll(seen.name(), seen.incidents()));
        violations.throwIfPresent("Every screen answers as it should, and discreetly");
    }

    @Test
    void noScreenIsAnObstacle() {
        Violations violations = new Violations();
        BackOfficeTour.seen(application).forEach(seen -> violations.addAll(seen.name(), seen.obstacles()));
        violations.throwIfPresent("Accessible, in light on a desk or in dark on a phone");
    }
}
