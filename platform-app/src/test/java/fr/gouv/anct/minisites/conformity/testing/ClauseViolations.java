package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.ArrayList;
import java.util.List;

/** Collects violations found in one page. */
public final class ClauseViolations {

    private final VisitedPage page;
    private final List<String> found = new ArrayList<>();

    private ClauseViolations(VisitedPage page) {
        this.page = page;
    }

    public static ClauseViolations in(VisitedPage page) {
        return new ClauseViolations(page);
    }

    /** Expects exactly one matching element. */
    public ClauseViolations one(String selector) {
        int count = page.all(selector).size();
        return expect(count == 1, count + " × " + selector + " instead of one");
    }

    /** Expects no matching element. */
    ClauseViolations none(String selector) {
        page.all(selector)
                .forEach(element ->
                        found.add("unwanted " + element.shallowClone().outerHtml()));
        return this;
    }

    public ClauseViolations expect(boolean holds, String otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
        return this;
    }

    public List<String> list() {
        return List.copyOf(found);
    }
}
