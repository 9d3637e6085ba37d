package fr.gouv.anct.minisites.conformity;

import fr.gouv.anct.minisites.e2e.VisitedPage;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One sentence of the design system's rules, and how to see that a page breaks it.
 *
 * @param scope the pages it speaks of
 * @param findings what is wrong in a page, nothing when it obeys
 */
record Clause(String says, Predicate<VisitedPage> scope, Function<VisitedPage, List<String>> findings) {

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
