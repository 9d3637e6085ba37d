package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Rules for the part of a page below the content. */
public final class FooterClauses {

    private static final List<String> INSTITUTIONS =
            List.of("info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr");

    private static final List<String> MANDATORY = List.of(
            "Plan du site",
            "Accessibilité : (non|partiellement|totalement) conforme",
            "Mentions légales",
            "Conditions générales d’utilisation",
            "Données personnelles",
            "Gestion des cookies",
            "Statistiques");

    private FooterClauses() {}

    public static List<Clause> all() {
        return List.of(
                Clause.ofSitePages(
                        "One footer with the brand block",
                        page -> ClauseViolations.in(page)
                                .one("footer")
                                .one("footer#footer[role=contentinfo]")
                                .one("footer .fr-footer__brand .fr-logo")
                                .list()),
                Clause.ofSitePages(
                        "The four institutional sites, in order, in a new window",
                        page -> ClauseViolations.in(page)
                                .expect(institutions(page).equals(INSTITUTIONS), "found " + institutions(page))
                                .none("footer .fr-footer__content-list a:not([target=_blank])")
                                .list()),
                Clause.ofSitePages(
                        "The mandatory links, each one link with a real target",
                        page -> MANDATORY.stream()
                                .flatMap(text -> mandatory(page, text))
                                .toList()),
                Clause.ofSitePages(
                        "A contact in the footer",
                        page -> ClauseViolations.in(page)
                                .expect(
                                        page.all("footer a[href]").stream()
                                                .anyMatch(link -> link.text().matches("(?i).*contact.*")),
                                        "no link")
                                .list()),
                Clause.ofSitePages(
                        "The Etalab 2.0 sentence",
                        page -> ClauseViolations.in(page)
                                .one("footer .fr-footer__bottom-copy a[href*='etalab-2.0'], footer"
                                        + " .fr-footer__bottom-copy a[href*='etalab']")
                                .expect(
                                        page.first("footer .fr-footer__bottom-copy")
                                                .text()
                                                .contains("licence"),
                                        "no sentence")
                                .list()));
    }

    private static List<String> institutions(VisitedPage page) {
        return page.all("footer .fr-footer__content-list a").stream()
                .map(link -> URI.create(link.attr("href")).getHost().replaceFirst("^www\\.", ""))
                .toList();
    }

    private static Stream<String> mandatory(VisitedPage page, String text) {
        List<Element> links = page.all("footer .fr-footer__bottom a").stream()
                .filter(link -> link.text().matches(text))
                .toList();
        if (links.size() != 1) {
            return Stream.of(links.size() + " links « " + text + " » instead of one");
        }
        String href = links.getFirst().attr("href");
        TestResponse target = Crawl.answers().get(page.uri().resolve(href));
        return href.startsWith("/") && target != null && target.status() == 200
                ? Stream.empty()
                : Stream.of("« " + text + " » leads to " + href + ", which is not there");
    }
}
