package fr.gouv.anct.minisites.conformity.testing;

import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Rules for the content of a page: links, forms, downloads, errors. */
public final class ContentClauses {

    private static final String DOWNLOADS =
            "a[download], a.fr-link--download, .fr-card--download a[href], .fr-tile--download a[href]";

    private static final Pattern WEIGHT =
            Pattern.compile("\\d+(,\\d+)?\\s(octets|o|ko|Ko|Mo|Go)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern FORMAT =
            Pattern.compile("\\b(PDF|ODT|ODS|ODP|CSV|DOCX|XLSX|PPTX|ZIP|SVG|PNG|JPG|JPEG|WEBP|TXT|XML|JSON)\\b");

    private ContentClauses() {}

    public static List<Clause> all() {
        return List.of(
                Clause.ofPagesWith(
                        "a[target=_blank]",
                        "A new window is announced and isolated",
                        page -> page.all("a[target=_blank]").stream()
                                .filter(link -> !announced(link) || !isolated(link))
                                .map(link -> "not announced or not isolated: "
                                        + link.shallowClone().outerHtml())
                                .toList()),
                Clause.ofEveryPage(
                        "A link to another site opens in a new window",
                        page -> page.all("main a[href^=http]").stream()
                                .filter(link -> !link.hasAttr("target")
                                        // A page without the layout of a site is exempt: the link is its only way out.
                                        && page.dressed()
                                        && !link.attr("href")
                                                .startsWith(
                                                        page.uri().resolve("/").toString()))
                                .map(link -> "same window: " + link.attr("href"))
                                .toList()),
                new Clause(
                        "A missing page follows the 404 model",
                        VisitedPage::missing,
                        page -> ClauseViolations.in(page)
                                .expect(
                                        page.first("h1").text().equals("Page non trouvée"),
                                        "h1 « " + page.first("h1").text() + " »")
                                .expect(page.first("main").text().contains("Erreur 404"), "no « Erreur 404 »")
                                .expect(leadsHome(page), "no way home from the content")
                                .one("meta[name=robots][content*=noindex]")
                                .list()),
                new Clause(
                        "A page without a site's dress keeps the brand block",
                        page -> !page.dressed(),
                        page -> ClauseViolations.in(page)
                                .one("header .fr-logo")
                                .expect(
                                        page.first("main")
                                                .text()
                                                .contains("Erreur "
                                                        + page.answer().status()),
                                        "the error has no number")
                                .one("meta[name=robots][content*=noindex]")
                                .list()),
                Clause.ofPagesWith(
                        "form",
                        "Every field has a label above, every form an address, every button a text",
                        ContentClauses::forms),
                Clause.ofPagesWith(
                        "form:has(input[type=search])",
                        "The search is a GET with a label and an explicit button",
                        page -> ClauseViolations.in(page)
                                .none("form:has(input[type=search])[method~=(?i)post]")
                                .expect(
                                        page.all(
                                                                "form:has(input[type=search])[role=search], [role=search] form, form [role=search]")
                                                        .size()
                                                > 0,
                                        "no role=search")
                                .list()),
                Clause.ofPagesWith(
                        "main " + DOWNLOADS.replace(", ", ", main "),
                        "A download says « Télécharger », its format and its weight",
                        page -> page.all(DOWNLOADS).stream()
                                .filter(link -> !announcesDownload(link))
                                .map(link -> "incomplete: " + link.text())
                                .toList()),
                Clause.ofPagesWith(
                        ".fr-summary",
                        "The summary stands between the lead and the body",
                        page -> ClauseViolations.in(page)
                                .one(".fr-summary")
                                .expect(beforeTheBody(page), "a title of the body comes before")
                                .list()),
                Clause.ofPagesWith(
                        ".fr-summary",
                        "Every entry of the summary has a target",
                        page -> page.all(".fr-summary a").stream()
                                .map(link -> link.attr("href"))
                                .filter(href -> !href.startsWith("#")
                                        || page.document().getElementById(href.substring(1)) == null)
                                .map(href -> "no target for " + href)
                                .toList()),
                Clause.ofPagesWith(
                        "img",
                        "Every image says its size and has an alternative, empty or not",
                        page -> page.all("img").stream()
                                .filter(image ->
                                        !image.hasAttr("alt") || !image.hasAttr("width") || !image.hasAttr("height"))
                                .map(image -> "incomplete: " + image.outerHtml())
                                .toList()));
    }

    private static boolean announced(Element link) {
        return link.attr("title").endsWith("nouvelle fenêtre");
    }

    private static boolean isolated(Element link) {
        return Set.of(link.attr("rel").split("\\s+")).containsAll(Set.of("noopener", "external"));
    }

    private static boolean leadsHome(VisitedPage page) {
        return page.all("main a[href]").stream()
                .anyMatch(link -> page.uri()
                        .resolve(link.attr("href"))
                        .equals(page.site().orElseThrow().home()));
    }

    private static List<String> forms(VisitedPage page) {
        ClauseViolations findings = ClauseViolations.in(page).none("form[action='']");
        page.all("form button")
                .forEach(button -> findings.expect(button.text().length() > 2, "button « " + button.text() + " »"));
        page.all("form input:not([type=hidden],[type=submit],[type=checkbox],[type=radio]), form select, form textarea")
                .forEach(field -> findings.expect(labelAbove(page, field), "no label above " + field.outerHtml()));
        return findings.list();
    }

    private static boolean labelAbove(VisitedPage page, Element field) {
        List<Element> inOrder = page.all("label[for='" + field.id() + "'], #" + field.id());
        return !field.id().isEmpty() && inOrder.size() == 2 && inOrder.getLast() == field;
    }

    private static boolean announcesDownload(Element link) {
        Element box = link.closest(".fr-card, .fr-tile");
        String details = (box == null ? link : box).text();
        return link.text().startsWith("Télécharger")
                && FORMAT.matcher(details).find()
                && WEIGHT.matcher(details).find();
    }

    private static boolean beforeTheBody(VisitedPage page) {
        Element first = page.first("main h1 ~ .fr-summary, main .fr-summary, main h2:not(.fr-summary *)");
        return first.hasClass("fr-summary");
    }
}
