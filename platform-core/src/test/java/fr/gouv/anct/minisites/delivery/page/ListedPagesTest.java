package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.content.block.SectionSummary;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.rendering.ListedPage;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedPagesTest {

    private static final SectionSummary SHORT = summary();
    private static final SectionSummary LONG = summary();
    private static final LatestPages LATEST = new LatestPages(null, LatestPages.Kind.PAGES, 12, null);

    private static SectionSummary summary() {
        return new SectionSummary(null, new PageRef(UUID.randomUUID()));
    }

    private static ListedPage page(String title, List<ListedPage> under) {
        return new ListedPage(title, null, "Une description.", "/" + title, null, null, under);
    }

    private static List<ListedPage> pages(int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(i -> page(title + i, List.of()))
                .toList();
    }

    private static int together(Map<Listing, List<ListedPage>> shown, List<Block> body) {
        return Stream.of(SHORT, LONG, LATEST)
                .mapToInt(list -> Collections.frequency(body, list) * ListedPages.count(shown.get(list.listing())))
                .sum();
    }

    private final Map<Listing, List<ListedPage>> lists = new HashMap<>(Map.of(
            SHORT.listing(), pages(30, "courte"),
            LATEST.listing(), pages(12, "récente"),
            LONG.listing(), List.of(page("une", pages(99, "une")), page("deux", pages(99, "deux")))));

    @Test
    void listsThatAPageHasRoomForAreWhole() {
        assertThat(ListedPages.shown(lists, List.of(SHORT, LONG, LONG, LATEST))).isEqualTo(lists);
    }

    @Test
    void theLongestAreCutAtTheSameLength() {
        List<Block> body = List.of(LONG, SHORT, LONG, LATEST, LONG);
        Map<Listing, List<ListedPage>> shown = ListedPages.shown(lists, body);
        assertThat(shown.get(SHORT.listing())).hasSize(30);
        assertThat(shown.get(LATEST.listing())).hasSize(12);
        List<ListedPage> cut = shown.get(LONG.listing());
        assertThat(cut).extracting(ListedPage::title).containsExactly("une", "deux");
        assertThat(cut.getFirst().children()).hasSize(99);
        assertThat(cut.getLast().children()).hasSize((ListedPages.MOST - 42) / 3 - 101);
        assertThat(together(shown, body)).isBetween(ListedPages.MOST - 2, ListedPages.MOST);
    }

    @Test
    void aThousandListsShowNoMore() {
        List<Block> body = Collections.nCopies(1_000, LATEST);
        assertThat(together(ListedPages.shown(lists, body), body)).isZero();
        List<Block> many = Collections.nCopies(150, LATEST);
        assertThat(together(ListedPages.shown(lists, many), many)).isEqualTo(450);
    }

    @Test
    void aPagesIntroductionBeginsOnItsCard() {
        String lead = "Une phrase ".repeat(90);
        assertThat(listed(lead).presentation())
                .hasSizeBetween(280, 301)
                .startsWith("Une phrase Une")
                .endsWith("Une…");
        assertThat(listed("Un mot.").presentation()).isEqualTo("Un mot.");
        assertThat(listed(null).presentation()).isEqualTo("La description.");
        assertThat(listed("a" + "😀".repeat(400)).presentation()).matches("a(?:😀)+…");
    }

    private static ListedPage listed(String lead) {
        return new ListedPage("Titre", lead, "La description.", "/", null, null, List.of());
    }
}
