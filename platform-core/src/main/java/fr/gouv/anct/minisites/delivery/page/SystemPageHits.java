package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.delivery.page.FacetedLists.Count;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * Number of complete matches from which partial ones are not shown, as for {@code search_tenant}; one complete match
     * in a title suffices too.
     */
    private static final int ENOUGH = 3;

    /** Value of the facet of contents, as in URLs. */
    private static final String PAGES = "pages";

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
     * Merges the site's pages into one page of the results. Similar words are ignored where a system page has all the
     * typed words.
     */
    Hits with(Hits pages, int number) {
        Hits own = pages.near() && !near && !isEmpty() ? Hits.NONE : pages;
        List<Hit> all = new ArrayList<>(shown(titled, start(number)));
        all.addAll(own.hits());
        all.addAll(shown(others, start(number) - titled.size() - own.total()));
        int total = titled.size() + own.total() + others.size();
        return new Hits(
                total,
                own.bounded(),
                own.near() || near,
                wordless,
                all,
                total < ENOUGH && titled.isEmpty() && number == 1 ? partly(own) : List.of(),
                own.counts());
    }

    /** Returns the hits that a filter admits: a system page is a page without a date, and counts for no site. */
    SystemPageHits admitted(ListFilter filter) {
        List<String> contents = filter.values(ListFacet.CONTENT);
        return (contents.isEmpty() || contents.contains(PAGES)) && !excludes(filter)
                ? this
                : new SystemPageHits(List.of(), List.of(), wordless, near, List.of());
    }

    /** Adds the complete matches to the counts of facets; a filter by year or by site admits none. */
    Hits counted(Hits hits, ListFilter filter) {
        long added = titled.size() + others.size();
        if (added == 0 || hits.near() && !near) {
            return hits;
        }
        Map<Boolean, List<Count>> counts = hits.counts().stream()
                .collect(Collectors.partitioningBy(count ->
                        count.facet() == ListFacet.CONTENT && count.value().equals(PAGES)));
        long before = requireNonNull(counts.get(true)).stream()
                .mapToLong(Count::documents)
                .sum();
        List<Count> all = new ArrayList<>(requireNonNull(counts.get(false)));
        all.add(new Count(ListFacet.CONTENT, PAGES, null, before + (excludes(filter) ? 0 : added)));
        return new Hits(
                hits.total(),
                hits.bounded(),
                hits.near(),
                hits.wordless(),
                hits.hits(),
                hits.partly(),
                List.copyOf(all));
    }

    private static boolean excludes(ListFilter filter) {
        return !filter.values(ListFacet.YEAR).isEmpty()
                || !filter.values(ListFacet.SITE).isEmpty();
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
