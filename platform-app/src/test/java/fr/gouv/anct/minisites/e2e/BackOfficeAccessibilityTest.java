package fr.gouv.anct.minisites.e2e;

import fr.gouv.anct.minisites.e2e.OfficeTour.Seen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What {@code BackOfficeScreensTest} finds of every screen in two looks, found in all four. */
@DemoTest
class BackOfficeAccessibilityTest {

    @Autowired
    ApplicationContext application;

    @Test
    @Tag("long")
    void ofEveryScreenInBothSchemesAndWidths() {
        Violations violations = new Violations();
        OfficeTour.each(application, Screen.ALL.getFirst(), (screen, tab) -> {
            Seen seen = OfficeTour.seen(screen, tab, Screen.ALL);
            violations.addAll(screen, seen.obstacles());
            violations.addAll(screen, seen.incidents());
        });
        violations.throwIfPresent("Accessible and discreet");
    }
}
