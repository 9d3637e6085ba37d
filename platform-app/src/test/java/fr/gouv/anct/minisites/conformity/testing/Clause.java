package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One rule of the design system, with the check that finds its violations in a page.
 *
 * @param scope pages to which the rule applies
 * @param findings violations in a page, empty when it conforms
 */
public record Clause(String says, Predicate<VisitedPage> scope, Function<VisitedPage, List<String>> findings) {

    static Clause ofEveryPage(String says, Function<VisitedPage, List<String>> findings) {
        return new Clause(says, page -> true, findings);
    }

    static Clause ofSitePages(String says, Function<VisitedPage, List<String>> findings) {
        return new Clause(says, VisitedPage::dressed, findings);
    }

    static Clause ofPagesWith(String selector, String says, Function<VisitedPage, List<String>> findings) {
        return new Clause(says, page -> page.has(selector), findings);
    }

    @Override
    public String toString() {
        return says;
    }
}
