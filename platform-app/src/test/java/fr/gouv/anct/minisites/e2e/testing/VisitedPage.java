package fr.gouv.anct.minisites.e2e.testing;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * An HTML page as the server sent it.
 *
 * @param site empty for a page without the layout of a site
 */
public record VisitedPage(Optional<DemoSite> site, TestResponse answer, Document document) {

    public URI uri() {
        return answer.uri();
    }

    public boolean found() {
        return answer.status() == 200;
    }

    public boolean missing() {
        return answer.status() == 404 && dressed();
    }

    /** Whether the page has the header and footer of a site. */
    public boolean dressed() {
        return site.isPresent();
    }

    public boolean home() {
        return site.isPresent() && site.get().home().equals(uri());
    }

    public boolean article() {
        return found() && uri().getPath().contains("/actualites/");
    }

    public boolean has(String selector) {
        return document.selectFirst(selector) != null;
    }

    public Elements all(String selector) {
        return document.select(selector);
    }

    /** Returns the first matching element, or an empty one that satisfies no expectation. */
    public Element first(String selector) {
        Element element = document.selectFirst(selector);
        return element == null ? new Element("absent") : element;
    }

    /** Returns the links to pages of the demonstration, without fragments. */
    public Stream<URI> internalLinks() {
        return all("a[href]:not([rel~=nofollow])").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith("/") || href.startsWith("?") || href.startsWith("http"))
                .map(href -> uri().resolve(href.replaceAll("#.*", "")))
                .filter(target -> DemoSite.of(target).isPresent());
    }

    @Override
    public String toString() {
        return uri().getHost().replace(".localhost", "")
                + uri().getRawPath()
                + (uri().getRawQuery() == null ? "" : "?" + uri().getRawQuery());
    }
}
