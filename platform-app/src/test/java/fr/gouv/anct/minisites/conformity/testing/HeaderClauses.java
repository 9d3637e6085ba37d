package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Rules for the part of a page above the content. */
public final class HeaderClauses {

    private static final String NAVIGATION = "header nav.fr-nav";

    private HeaderClauses() {}

    public static List<Clause> all() {
        return List.of(
                Clause.ofSitePages(
                        "The skip links come first, before the header",
                        page -> ClauseViolations.in(page)
                                .one("nav.fr-skiplinks, .fr-skiplinks > nav")
                                .expect(
                                        page.first("body a, body button").closest(".fr-skiplinks") != null,
                                        "something to focus comes before")
                                .list()),
                Clause.ofSitePages(
                        "Every skip link has a target",
                        page -> page.all(".fr-skiplinks a").stream()
                                .map(link -> link.attr("href"))
                                .filter(href -> !href.startsWith("#")
                                        || page.document().getElementById(href.substring(1)) == null)
                                .map(href -> "no target for " + href)
                                .toList()),
                Clause.ofSitePages(
                        "One banner with the brand block",
                        page -> ClauseViolations.in(page)
                                .one("header[role=banner]")
                                .one("header .fr-header__brand")
                                .one("header .fr-header__brand .fr-logo")
                                .list()),
                Clause.ofPagesWith(
                        ".fr-header__operator",
                        "The operator's logo has an alternative text",
                        page -> ClauseViolations.in(page)
                                .one("header .fr-header__operator img")
                                .expect(
                                        !page.first("header .fr-header__operator img")
                                                .attr("alt")
                                                .isBlank(),
                                        "empty alt")
                                .list()),
                Clause.ofSitePages(
                        "The home link is titled « Accueil - … »",
                        page -> ClauseViolations.in(page)
                                .one("header .fr-header__brand a[title^='Accueil - ']")
                                .expect(
                                        page.uri()
                                                .resolve(page.first("header .fr-header__brand a[title^='Accueil - ']")
                                                        .attr("href"))
                                                .equals(page.site()
                                                        .orElseThrow()
                                                        .home()),
                                        "it does not lead home")
                                .list()),
                Clause.ofSitePages(
                        "At most 3 quick links",
                        page -> ClauseViolations.in(page)
                                .expect(
                                        page.all("header .fr-header__tools-links a")
                                                        .size()
                                                <= 3,
                                        "more than 3")
                                .list()),
                Clause.ofSitePages(
                        "The display settings can be opened",
                        page -> ClauseViolations.in(page)
                                .expect(page.has("header button.fr-btn--display[aria-controls]"), "no button")
                                .list()),
                Clause.ofPagesWith(
                        NAVIGATION,
                        "The navigation is the « Menu principal »",
                        page -> ClauseViolations.in(page)
                                .one(NAVIGATION + "[role=navigation][aria-label='Menu principal']")
                                .list()),
                Clause.ofPagesWith(
                        NAVIGATION,
                        "At most 8 entries in the navigation, at most 8 links in a menu",
                        page -> ClauseViolations.in(page)
                                .expect(
                                        page.all(NAVIGATION + " .fr-nav__list > .fr-nav__item")
                                                        .size()
                                                <= 8,
                                        "more than 8 entries")
                                .expect(
                                        page
                                                .all(NAVIGATION + " .fr-menu__list, " + NAVIGATION
                                                        + " .fr-mega-menu__list")
                                                .stream()
                                                .allMatch(list -> list.childrenSize() <= 8),
                                        "more than 8 links in a menu")
                                .list()),
                Clause.ofPagesWith(
                        NAVIGATION,
                        "aria-current marks the page in the navigation, and its branch",
                        HeaderClauses::branch),
                Clause.ofPagesWith(
                        ".fr-notice",
                        "The notice stands directly under the navigation",
                        page -> ClauseViolations.in(page)
                                .one(".fr-notice")
                                .expect(underTheNavigation(page), "something stands between")
                                .list()),
                new Clause(
                        "A breadcrumb outside main, on every page but home",
                        page -> page.dressed() && !page.home(),
                        page -> ClauseViolations.in(page)
                                .one("nav.fr-breadcrumb")
                                .none("main .fr-breadcrumb")
                                .list()),
                new Clause(
                        "No breadcrumb on the home page",
                        VisitedPage::home,
                        page -> ClauseViolations.in(page).none(".fr-breadcrumb").list()),
                Clause.ofPagesWith(
                        ".fr-breadcrumb",
                        "The breadcrumb ends with the page itself, without an address",
                        page -> ClauseViolations.in(page)
                                .one(".fr-breadcrumb__list > li:last-child > a[aria-current=page]:not([href])")
                                .expect(
                                        page.all(".fr-breadcrumb [aria-current]")
                                                        .size()
                                                == 1,
                                        "aria-current elsewhere")
                                .list()));
    }

    /** Checks that each link to the page itself is marked, and of the menus that contain one only the first. */
    private static List<String> branch(VisitedPage page) {
        Stream<String> links = page.all(NAVIGATION + " .fr-nav__item a[href]").stream()
                .filter(link ->
                        leadsTo(page, link) && !link.attr("aria-current").equals("page"))
                .map(link -> "the page's own link is not marked: " + link.text());
        List<Element> menus = page.all(NAVIGATION + " .fr-nav__item").stream()
                .filter(item -> item.select("a[href]").stream().anyMatch(link -> leadsTo(page, link)))
                .toList();
        Stream<String> branches = menus.stream()
                .flatMap(item -> item.select("button.fr-nav__btn").stream()
                        .filter(button -> button.hasAttr("aria-current") != (item == menus.getFirst()))
                        .map(button -> "the first branch alone is to be marked: " + button.text()));
        return Stream.concat(links, branches).toList();
    }

    private static boolean leadsTo(VisitedPage page, Element link) {
        return page.uri().resolve(link.attr("href")).equals(page.uri());
    }

    /** Whether the notice banner follows the navigation, with no text between the header and it. */
    private static boolean underTheNavigation(VisitedPage page) {
        Element box = page.first(".fr-notice");
        while (box.parent() != null && !box.parent().nameIs("body") && box.previousElementSibling() == null) {
            box = box.parent();
        }
        Element before = box.previousElementSibling();
        return before != null && (before.nameIs("header") || before.selectFirst("nav.fr-nav") != null);
    }
}
