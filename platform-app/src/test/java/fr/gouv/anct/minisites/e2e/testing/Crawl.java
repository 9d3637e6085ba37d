package fr.gouv.anct.minisites.e2e.testing;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Visits every page of every live site once for the whole run, following sitemaps and links, as robots do: combinations
 * of filters are not followed.
 */
public final class Crawl {

    private static final int TOO_MANY = 3_000;

    /** Pages of territories are 40,000 of one kind, linked to each other: so many of them are visited. */
    private static final int TERRITORIES = 12;

    /** Values of a filter of a list, and pages of a list, are of one kind: so many of each are visited. */
    private static final int VALUES = 4;

    private final Queue<URI> toVisit = new ArrayDeque<>();
    private final Map<URI, URI> foundOn = new LinkedHashMap<>();
    private final Map<URI, TestResponse> answers = new LinkedHashMap<>();
    private final List<VisitedPage> pages = new ArrayList<>();

    private final Map<String, Integer> values = new HashMap<>();

    private int territories;

    private Crawl() {}

    private static final class Once {
        static final Crawl CRAWL = new Crawl().run();
    }

    /** Returns all pages, in the order in which they were found. */
    public static List<VisitedPage> pages() {
        return Once.CRAWL.pages;
    }

    /** Returns the pages of one site. */
    public static List<VisitedPage> pages(DemoSite site) {
        return pages().stream()
                .filter(page -> page.site().equals(Optional.of(site)))
                .toList();
    }

    /** Returns the responses by requested URL, pages and files. */
    public static Map<URI, TestResponse> answers() {
        return Once.CRAWL.answers;
    }

    /** Returns the page that links to a URL. */
    public static URI foundOn(URI address) {
        return Once.CRAWL.foundOn.getOrDefault(address, address);
    }

    private Crawl run() {
        for (DemoSite site : DemoSite.values()) {
            enqueue(site.home(), site.home());
            sitemap(site.at("sitemap.xml")).forEach(page -> enqueue(page, site.at("sitemap.xml")));
            enqueue(site.at("cette-page-n-existe-pas"), site.home());
        }
        enqueue(DemoSite.UNKNOWN_HOST, DemoSite.UNKNOWN_HOST);
        enqueue(DemoSite.IN_PREPARATION, DemoSite.IN_PREPARATION);
        while (!toVisit.isEmpty()) {
            visit(toVisit.remove());
        }
        return this;
    }

    private static Stream<URI> sitemap(URI address) {
        Document xml = Jsoup.parse(DemoVisitor.get(address).text(), "", Parser.xmlParser());
        return Stream.concat(
                xml.select("sitemap > loc").stream()
                        .flatMap(loc -> sitemap(URI.create(loc.text().strip()))),
                xml.select("url > loc").stream()
                        .map(loc -> URI.create(loc.text().strip())));
    }

    private void enqueue(URI page, URI from) {
        if (page.getPath().startsWith("/territoires/") && !foundOn.containsKey(page) && ++territories > TERRITORIES) {
            return;
        }
        if (page.getQuery() != null
                && !foundOn.containsKey(page)
                && values.merge(filter(page), 1, Integer::sum) > VALUES) {
            return;
        }
        if (foundOn.putIfAbsent(page, from) == null) {
            if (foundOn.size() > TOO_MANY) {
                throw new IllegalStateException(
                        "More than " + TOO_MANY + " addresses: the links never end, see " + page);
            }
            toVisit.add(page);
        }
    }

    private static String filter(URI page) {
        return page.getAuthority() + page.getPath() + "?" + page.getQuery().replaceFirst("=.*", "");
    }

    private void visit(URI address) {
        TestResponse response = DemoVisitor.get(address);
        answers.put(address, response);
        if (response.redirect()) {
            enqueue(address.resolve(response.header("location")), address);
        } else if (response.html()) {
            VisitedPage page =
                    new VisitedPage(DemoSite.of(address), response, Jsoup.parse(response.text(), address.toString()));
            pages.add(page);
            page.internalLinks().forEach(link -> enqueue(link, address));
            searches(page).forEach(search -> enqueue(search, address));
        }
    }

    /** Returns searches of the site from its header: without a term, with results and without results. */
    private static Stream<URI> searches(VisitedPage page) {
        return !page.home()
                ? Stream.empty()
                : page.all("header form[action]:has(input[name])").stream()
                        .limit(1)
                        .flatMap(form -> Arrays.stream(new String[] {"", "ville", "introuvablement"})
                                .map(words -> page.uri()
                                        .resolve(form.attr("action") + "?"
                                                + form.select("input[name]").attr("name") + "=" + words)));
    }
}
