package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.page.FacetedLists.Count;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that pages of the platform precede and follow those of the site, across the pages of the result list. */
class SystemPageHitsTest {

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,0,0", "0,25,0", "2,25,3", "1,9,1", "1,9,0", "2,8,5", "0,10,1", "5,30,5", "0,3,2"})
    void eachPageOfTheListGoesOnWhereTheOneBeforeEnded(int titled, int pages, int others) {
        SystemPageHits system =
                new SystemPageHits(hits("titre", titled), hits("texte", others), false, false, List.of());
        List<Hit> own = hits("page", pages);
        List<Hit> expected = Stream.of(hits("titre", titled), own, hits("texte", others))
                .flatMap(List::stream)
                .toList();
        List<Hit> seen = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> system.with(stored(own, system.limit(number), system.offset(number)), number))
                .peek(page -> assertThat(page.total()).isEqualTo(expected.size()))
                .peek(page -> assertThat(page.hits()).hasSizeLessThanOrEqualTo(PageSearch.HITS_PER_PAGE))
                .flatMap(page -> page.hits().stream())
                .toList();
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void similarWordsAreOfNoUseWhereAPageHasWhatWasTyped() {
        SystemPageHits system = new SystemPageHits(List.of(), hits("texte", 1), false, false, List.of());
        assertThat(system.with(found(3, true, hits("page", 3), List.of()), 1))
                .isEqualTo(found(1, false, hits("texte", 1), List.of()));
    }

    @Test
    void similarPagesOfBothAreListed() {
        SystemPageHits system = new SystemPageHits(hits("titre", 1), List.of(), false, false, List.of()).similar();
        assertThat(system.with(found(1, true, hits("page", 1), List.of()), 1))
                .isEqualTo(found(
                        2,
                        true,
                        Stream.concat(hits("titre", 1).stream(), hits("page", 1).stream())
                                .toList(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0,0,1,3", "0,2,1,3", "1,0,1,0", "1,1,1,0", "0,3,1,0", "0,0,2,0"})
    void pagesWithAPartOfTheWordsFollowTheFewThatHaveAll(int titled, int pages, int number, int partly) {
        SystemPageHits system = new SystemPageHits(hits("titre", titled), List.of(), false, false, hits("reste", 1));
        assertThat(system.with(found(pages, false, hits("page", pages), hits("partie", 2)), number)
                        .partly())
                .hasSize(partly);
    }

    @Test
    void similarWordsAreBetterThanAPartOfThoseTyped() {
        SystemPageHits system = new SystemPageHits(List.of(), List.of(), false, false, hits("reste", 1));
        assertThat(system.with(found(3, true, hits("page", 3), List.of()), 1))
                .isEqualTo(found(3, true, hits("page", 3), List.of()));
    }

    @Test
    void aFilterAdmitsSystemPagesAsPagesWithoutADate() {
        SystemPageHits system = new SystemPageHits(hits("titre", 1), hits("texte", 2), false, false, List.of());
        Hits stored = found(1, false, hits("page", 1), List.of());
        for (Map.Entry<ListFilter, Integer> tried : Map.of(
                        ListFilter.NONE,
                        3,
                        filter(ListFacet.CONTENT, "pages"),
                        3,
                        filter(ListFacet.CONTENT, "documents"),
                        0,
                        filter(ListFacet.YEAR, "2026"),
                        0)
                .entrySet()) {
            Hits hits = system.admitted(tried.getKey()).with(stored, 1);
            assertThat(hits.total()).as(tried.toString()).isEqualTo(tried.getValue() + 1);
            boolean dated = !tried.getKey().values(ListFacet.YEAR).isEmpty();
            assertThat(system.counted(hits, tried.getKey()).counts())
                    .as("whatever is selected in the facet itself: " + tried)
                    .containsExactly(new Count(ListFacet.CONTENT, "pages", null, dated ? 0 : 3));
        }
        Hits counted = new Hits(
                2,
                false,
                false,
                false,
                List.of(),
                List.of(),
                List.of(new Count(ListFacet.CONTENT, "pages", null, 2), new Count(ListFacet.YEAR, "2026", null, 1)));
        assertThat(system.counted(counted, ListFilter.NONE).counts())
                .containsExactlyInAnyOrder(
                        new Count(ListFacet.CONTENT, "pages", null, 5), new Count(ListFacet.YEAR, "2026", null, 1));
    }

    private static ListFilter filter(ListFacet facet, String value) {
        return new ListFilter(List.of(new ListFilter.Choice(facet, value)), false);
    }

    private static Hits found(int total, boolean near, List<Hit> hits, List<Hit> partly) {
        return new Hits(total, false, near, false, hits, partly, List.of());
    }

    /** Returns hits as the database does. */
    private static Hits stored(List<Hit> pages, int limit, int offset) {
        return found(
                pages.size(), false, pages.stream().skip(offset).limit(limit).toList(), List.of());
    }

    private static List<Hit> hits(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Hit("/" + name + n, name, name))
                .toList();
    }
}
