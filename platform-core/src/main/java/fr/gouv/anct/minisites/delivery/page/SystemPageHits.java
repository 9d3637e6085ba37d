package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system pages that match a search, to be merged with the pages of the site.
 *
 * @param titled pages with the words in their titles: they come first
 * @param others pages with the words in their texts: they come last
 * @param near whether only similar words matched
 * @param partly pages with at least half of the words in their titles, and not all in their texts; empty where there
 *     are too many complete matches to show any
 */
record SystemPageHits(List<Hit> titled, List<Hit> others, boolean wordless, boolean near, List<Hit> partly) {

    static final SystemPageHits NONE = new SystemPageHits(List.of(), List.of(), false, false, List.of());

    /**
     * Number of complete matches from which partial ones are not shown, as for {@code search_site}; one complete match
     * in a title suffices too.
     */
    private static final int ENOUGH = 3;

    /** Whether pages with some of the words may be shown beside these complete matches. */
    static boolean mayShowPartly(List<Hit> titled, List<Hit> others) {
        return titled.isEmpty() && others.size() < ENOUGH;
    }

    /** Returns a copy marked as found with similar words. */
    SystemPageHits similar() {
        return new SystemPageHits(titled, others, wordless, true, List.of());
    }

    boolean isEmpty() {
        return titled.isEmpty() && others.isEmpty();
    }

    private static int start(int number) {
        return (number - 1) * PageSearch.HITS_PER_PAGE;
    }

    /** Returns the number of the site's own pages before this page of the results. */
    int offset(int number) {
        return Math.max(0, start(number) - titled.size());
    }

    /** Returns the number of the site's own pages that fit on this page of the results. */
    int limit(int number) {
        return PageSearch.HITS_PER_PAGE - shown(titled, start(number)).size();
    }

    /**
     * Merges the site's pages into one page of the results. Similar words are ignored where some page has all or some
     * of the typed words.
     */
    Hits with(Hits pages, int number) {
        boolean found = !isEmpty() || !partly.isEmpty();
        Hits own = pages.near() && !near && found ? Hits.NONE : pages;
        List<Hit> all = new ArrayList<>(shown(titled, start(number)));
        all.addAll(own.hits());
        all.addAll(shown(others, start(number) - titled.size() - own.total()));
        int total = titled.size() + own.total() + others.size();
        return new Hits(
                total,
                own.near() || near,
                wordless,
                all,
                total < ENOUGH && titled.isEmpty() && number == 1 ? partly(own) : List.of());
    }

    private List<Hit> partly(Hits own) {
        return Stream.concat(own.partly().stream(), partly.stream())
                .limit(PageSearch.HITS_PER_PAGE)
                .toList();
    }

    /**
     * Returns the entries of a list on the page of results that starts at this index; a negative index leaves room
     * before them.
     */
    private static List<Hit> shown(List<Hit> list, int from) {
        int end = Math.clamp(from + PageSearch.HITS_PER_PAGE, 0, list.size());
        return list.subList(Math.clamp(from, 0, end), end);
    }
}
