package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No violation of axe on any screen of the back office, whatever its state; and nothing that its pages must not do. */
@DemoTest
class BackOfficeAccessibilityTest {

    /** A wide light page and a narrow dark one: what breaks in the other two breaks in one of these first. */
    private static final List<Screen> QUICK = List.of(Screen.DESKTOP, Screen.MOBILE.dark());

    @Autowired
    ApplicationContext application;

    @Test
    void ofEveryScreen() {
        examine(QUICK);
    }

    @Test
    @Tag("long")
    void ofEveryScreenInBothSchemesAndWidths() {
        examine(Screen.ALL);
    }

    private void examine(List<Screen> looks) {
        Violations violations = new Violations();
        OfficeTour.each(application, looks.getFirst(), (screen, tab) -> {
            for (Screen look : looks) {
                tab.resize(look);
                Axe.violations(tab.page()).forEach(finding -> violations.add(screen, look + " " + finding));
                if (OfficeTour.overflows(tab.page())) {
                    violations.add(screen, look + " scrolls sideways");
                }
            }
            violations.addAll(screen, OfficeTour.seen(screen, tab).incidents());
            violations.addAll(screen, unsound(tab.page()));
            tab.resize(looks.getFirst());
        });
        violations.throwIfPresent("Accessible and discreet");
    }

    private static final String UNSOUND = """
            () => {
              const wrong = [];
              const titles = [...document.querySelectorAll('h1')].filter(title => title.textContent.trim());
              if (titles.length !== 1) wrong.push(titles.length + ' h1');
              document.querySelectorAll('img:not([alt])').forEach(image => wrong.push('img without alt: ' + image.src));
              document.querySelectorAll('svg').forEach(drawing => {
                if (!drawing.closest('[aria-hidden=true]') && !drawing.getAttribute('aria-label')
                    && !drawing.querySelector('title')) wrong.push('svg that says nothing and is not hidden');
              });
              document.querySelectorAll('input:not([type=hidden]), textarea, select').forEach(field => {
                const label = [...field.labels].map(one => one.textContent).join(' ').trim();
                if (!label && !field.getAttribute('aria-label')) wrong.push('no label: ' + field.name);
              });
              document.querySelectorAll('main [aria-describedby], main [aria-labelledby], main [aria-controls]').forEach(
                element => ['aria-describedby', 'aria-labelledby', 'aria-controls'].forEach(attribute =>
                  (element.getAttribute(attribute) ?? '').split(' ').filter(id => id && !document.getElementById(id))
                    .forEach(id => wrong.push(attribute + ' of nothing: ' + id))));
              return wrong;
            }""";

    @SuppressWarnings("unchecked")
    private static List<String> unsound(Page page) {
        return (List<String>) page.evaluate(UNSOUND);
    }
}
