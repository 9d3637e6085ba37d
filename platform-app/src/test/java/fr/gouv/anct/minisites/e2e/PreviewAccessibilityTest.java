package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoStates;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks that the preview of a site in preparation is as accessible as the live site, and causes no incident. */
@DemoTest
class PreviewAccessibilityTest {

    @Autowired
    ApplicationContext application;

    @Test
    void ofEveryPageThatTheMenusLeadTo() {
        Violations violations = new Violations();
        URI home = preview();
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            for (String path : pages(tab.open(home))) {
                Page page = tab.open(home.resolve(path));
                for (Viewport look : Viewport.examined()) {
                    tab.resize(look);
                    Axe.violations(page).forEach(finding -> violations.add(path, look + " " + finding));
                    if (BackOfficeTour.overflows(page)) {
                        violations.add(path, look + " scrolls sideways");
                    }
                }
                if (!tab.document().headerValue("x-robots-tag").contains("noindex")) {
                    violations.add(path, "may be indexed");
                }
                violations.addAll(path, tab.takeIncidents());
            }
        }
        violations.throwIfPresent("The preview is accessible and discreet");
    }

    /** Returns the preview URL to which the back office redirects an owner. */
    private URI preview() {
        DemoStates states = DemoStates.of(application);
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.signIn(DemoStates.REQUESTER.name());
            tab.goingTo(DemoSite.on("apercu.localhost", "/"));
            return URI.create(tab.open(DemoSite.BACK_OFFICE.resolve("/sites/" + states.prepared.slug() + "/apercu"))
                    .url());
        }
    }

    private static Set<String> pages(Page home) {
        List<String> links = home.locator("header nav a, footer a, main a")
                                .evaluateAll("links => links.map(link => link.getAttribute('href'))")
                        instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
        return links.stream()
                .filter(href -> href.startsWith("/") && !href.contains("."))
                .map(href -> href.replaceFirst("[#?].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
