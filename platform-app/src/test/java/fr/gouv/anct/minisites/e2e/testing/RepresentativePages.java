package fr.gouv.anct.minisites.e2e.testing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Selects the pages of the quick run: every home page, every page of the showcase, one page of each other kind. */
public final class RepresentativePages {

    private RepresentativePages() {}

    public static List<VisitedPage> pages() {
        Set<VisitedPage> chosen = new LinkedHashSet<>();
        Arrays.stream(DemoSite.values()).forEach(site -> chosen.add(home(site)));
        Crawl.pages(DemoSite.VITRINE).stream()
                .filter(page -> page.found()
                        && !page.article()
                        && !legal(page)
                        && page.uri().getQuery() == null)
                .forEach(chosen::add);
        chosen.add(inner(DemoSite.ACTION_COEUR_DE_VILLE));
        chosen.add(article(DemoSite.TERRITOIRES_D_INDUSTRIE));
        chosen.add(one(DemoSite.ACTION_COEUR_DE_VILLE, page -> page.found() && page.has(".fr-pagination")));
        chosen.add(one(
                DemoSite.PORTAL, page -> page.found() && page.document().title().startsWith("Accessibilité")));
        chosen.add(one(
                DemoSite.PORTAL, page -> page.found() && page.document().title().startsWith("Données personnelles")));
        chosen.add(one(DemoSite.FRANCE_SERVICES, page -> page.uri().toString().endsWith("=ville")));
        chosen.add(missing(DemoSite.VILLAGES_D_AVENIR));
        chosen.addAll(Crawl.pages().stream().filter(page -> !page.dressed()).toList());
        return List.copyOf(chosen);
    }

    public static VisitedPage home(DemoSite site) {
        return one(site, VisitedPage::home);
    }

    /** Returns the content page that is deepest in the page tree. */
    public static VisitedPage inner(DemoSite site) {
        return Crawl.pages(site).stream()
                .filter(page -> page.found() && !page.home() && !page.article() && !legal(page))
                .max(Comparator.comparingInt(
                        page -> page.all(".fr-breadcrumb li").size()))
                .orElseThrow();
    }

    public static VisitedPage article(DemoSite site) {
        return one(site, VisitedPage::article);
    }

    public static VisitedPage missing(DemoSite site) {
        return one(site, VisitedPage::missing);
    }

    private static boolean legal(VisitedPage page) {
        return page.all("footer .fr-footer__bottom a").stream()
                .anyMatch(link -> page.uri().resolve(link.attr("href")).equals(page.uri()));
    }

    private static VisitedPage one(DemoSite site, Predicate<VisitedPage> kind) {
        return Crawl.pages(site).stream()
                .filter(kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such page among those of " + site));
    }
}
