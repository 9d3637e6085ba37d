package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.ListReading.Hit;
import fr.gouv.anct.minisites.delivery.page.ListReading.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages made by the platform that a search found, among those of the site.
 *
 * @param titled the words are in their titles: they come first
 * @param others the words are in their texts: they come last
 * @param near whether they have similar words only
 * @param partly half of the words at least are in their titles, and not all in their texts
 */
record SystemPageHits(List<Hit> titled, List<Hit> others, boolean wordless, boolean near, List<Hit> partly) {

    static final SystemPageHits NONE = new SystemPageHits(List.of(), List.of(), false, false, List.of());

    /** As many pages with all the words need no others, as for {@code search_site}; nor does one page with all in its title. */
    private static final int ENOUGH = 3;

    /** The same, found with similar words. */
    SystemPageHits similar() {
        return new SystemPageHits(titled, others, wordless, true, List.of());
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

    /** A page of the list. Similar words are of no use where some page has what was typed, or a part of it. */
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
                .limit(ListReading.HITS_PER_PAGE)
                .toList();
    }

    /** What of a list stands on a page that begins at one of its places, or so many places before it. */
    private static List<Hit> shown(List<Hit> list, int from) {
        int end = Math.clamp(from + ListReading.HITS_PER_PAGE, 0, list.size());
        return list.subList(Math.clamp(from, 0, end), end);
    }
}
