package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.ListReading.Hit;
import fr.gouv.anct.minisites.delivery.page.ListReading.Hits;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages made by the platform that a search found, among those of the site.
 *
 * @param titled the words are in their titles: they come first
 * @param others the words are in their texts: they come last
 * @param near whether they have similar words only
 */
record SystemPageHits(List<Hit> titled, List<Hit> others, boolean wordless, boolean near) {

    static final SystemPageHits NONE = new SystemPageHits(List.of(), List.of(), false, false);

    /** The same, found with similar words. */
    SystemPageHits similar() {
        return new SystemPageHits(titled, others, wordless, true);
    }

    boolean isEmpty() {
        return titled.isEmpty() && others.isEmpty();
    }

    private static int start(int number) {
        return (number - 1) * ListReading.HITS_PER_PAGE;
    }

    /** How many of the site's own pages come before those of a page of the list. */
    int offset(int number) {
        return Math.max(0, start(number) - titled.size());
    }

    /** How many of them such a page has room for. */
    int limit(int number) {
        return ListReading.HITS_PER_PAGE - shown(titled, start(number)).size();
    }

    /** A page of the list. Similar words are of no use where some page has what was typed. */
    Hits with(Hits pages, int number) {
        Hits own = pages.near() && !near && !isEmpty() ? Hits.NONE : pages;
        List<Hit> all = new ArrayList<>(shown(titled, start(number)));
        all.addAll(own.hits());
        all.addAll(shown(others, start(number) - titled.size() - own.total()));
        return new Hits(titled.size() + own.total() + others.size(), own.near() || near, wordless, all);
    }

    /** What of a list stands on a page that begins at one of its places, or so many places before it. */
    private static List<Hit> shown(List<Hit> list, int from) {
        int end = Math.clamp(from + ListReading.HITS_PER_PAGE, 0, list.size());
        return list.subList(Math.clamp(from, 0, end), end);
    }
}
