package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import org.jsoup.nodes.Element;

/** Rules for the document itself: language, head, title, landmarks, ids. */
public final class DocumentClauses {

    private static final int TITLE_LIMIT = 60;

    private DocumentClauses() {}

    public static List<Clause> all() {
        return List.of(
                Clause.ofEveryPage(
                        "The document is in French and follows the system's colour scheme",
                        page -> ClauseViolations.in(page)
                                .one("html[lang=fr][data-fr-scheme=system]")
                                .list()),
                Clause.ofEveryPage(
                        "data-fr-theme is left to the script",
                        page -> ClauseViolations.in(page)
                                .none("[data-fr-theme]")
                                .list()),
                Clause.ofEveryPage(
                        "A small classic script of the head sets the scheme before anything is painted",
                        page -> ClauseViolations.in(page)
                                .expect(hasBlockingScript(page), "no external classic script in the head")
                                .list()),
                Clause.ofEveryPage(
                        "The head has viewport, format-detection and theme-color",
                        page -> ClauseViolations.in(page)
                                .one("head meta[charset=utf-8]")
                                .one("head meta[name=viewport][content^='width=device-width']")
                                .one("head meta[name=format-detection][content*='telephone=no']")
                                .one("head meta[name=theme-color][content='#000091']")
                                .list()),
                Clause.ofEveryPage(
                        "The head has favicons",
                        page -> ClauseViolations.in(page)
                                .expect(page.has("head link[rel=icon][href]"), "no icon")
                                .one("head link[rel=apple-touch-icon][href]")
                                .list()),
                Clause.ofSitePages(
                        "The head of a site has a manifest",
                        page -> ClauseViolations.in(page)
                                .one("head link[rel=manifest][href]")
                                .list()),
                Clause.ofEveryPage(
                        "The title fits in 60 characters",
                        page -> ClauseViolations.in(page)
                                .one("head > title")
                                .expect(!page.document().title().isBlank(), "empty title")
                                .expect(
                                        page.document().title().length() <= TITLE_LIMIT,
                                        "too long: « " + page.document().title() + " »")
                                .list()),
                new Clause(
                        "The title reads « page - site »",
                        page -> page.dressed() && !page.home(),
                        page -> ClauseViolations.in(page)
                                .expect(
                                        page.document().title().matches(".+ - .+"),
                                        "« " + page.document().title() + " »")
                                .list()),
                Clause.ofEveryPage(
                        "There is one h1",
                        page -> ClauseViolations.in(page)
                                .one("h1")
                                .expect(!page.first("h1").text().isBlank(), "empty h1")
                                .list()),
                Clause.ofEveryPage(
                        "The content is in main#content[role=main]",
                        page -> ClauseViolations.in(page)
                                .one("main")
                                .one("main#content[role=main]")
                                .one("main h1")
                                .list()),
                Clause.ofEveryPage(
                        "Every id is unique",
                        page -> page.all("[id]").stream()
                                .map(Element::id)
                                .filter(id -> page.document()
                                                .getElementsByAttributeValue("id", id)
                                                .size()
                                        > 1)
                                .distinct()
                                .map(id -> "twice: #" + id)
                                .toList()));
    }

    private static boolean hasBlockingScript(VisitedPage page) {
        return page.all("head script[src]").stream()
                .anyMatch(script -> !script.hasAttr("async") && !script.hasAttr("defer") && !script.hasAttr("type"));
    }
}
