package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.Clause;
import fr.gouv.anct.minisites.conformity.testing.ContentClauses;
import fr.gouv.anct.minisites.conformity.testing.DocumentClauses;
import fr.gouv.anct.minisites.conformity.testing.FooterClauses;
import fr.gouv.anct.minisites.conformity.testing.HeaderClauses;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks each rule of the design system's « every page » on every page. */
@DemoTest
class DesignSystemClausesTest {

    static Stream<Clause> clauses() {
        return Stream.of(DocumentClauses.all(), HeaderClauses.all(), ContentClauses.all(), FooterClauses.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clauses")
    void obeys(Clause clause) {
        List<VisitedPage> pages = Crawl.pages().stream().filter(clause.scope()).toList();
        Violations violations = new Violations();
        pages.forEach(page -> violations.addAll(page, clause.findings().apply(page)));

        assertThat(pages).as("pages that the clause speaks of").isNotEmpty();
        violations.throwIfPresent(clause.says());
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void titlesAreUniqueWithinASite(DemoSite site) {
        Violations violations = new Violations();
        Crawl.pages(site).stream()
                .filter(VisitedPage::found)
                .collect(Collectors.groupingBy(page -> page.document().title()))
                .forEach((title, pages) -> {
                    if (pages.size() > 1) {
                        pages.forEach(page -> violations.add(page, "« " + title + " »"));
                    }
                });
        violations.throwIfPresent("Every title is unique");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void aNoticeIsOnAllThePagesOfASiteOrOnNone(DemoSite site) {
        Map<Boolean, List<VisitedPage>> byNotice = new HashMap<>(
                Crawl.pages(site).stream().collect(Collectors.partitioningBy(page -> page.has(".fr-notice"))));
        assertThat(byNotice.get(true).isEmpty() || byNotice.get(false).isEmpty())
                .as("pages without the notice: %s", byNotice.get(false))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void everySiteHasItsContent(DemoSite site) {
        List<VisitedPage> pages = Crawl.pages(site);
        assertThat(pages).filteredOn(VisitedPage::found).hasSizeGreaterThan(15);
        assertThat(pages).filteredOn(VisitedPage::article).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pages).filteredOn(VisitedPage::missing).hasSize(1);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Violations violations = new Violations();
        Crawl.answers().forEach((address, response) -> {
            boolean asked = address.getPath().endsWith("cette-page-n-existe-pas")
                    || address.equals(DemoSite.UNKNOWN_HOST)
                    || address.equals(DemoSite.IN_PREPARATION);
            if (response.status() != 200 && !asked) {
                violations.add(Crawl.foundOn(address), response.status() + " " + address);
            }
        });
        violations.throwIfPresent("Every internal link answers 200, without a detour");
    }
}
