package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteMapPageTest {

    private static NavigationNode node(String title, List<NavigationNode> under) {
        return new NavigationNode(new PageLink(title, "/" + title, false, false), false, under);
    }

    private static List<NavigationNode> pages(int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(i -> node(title + i, List.of()))
                .toList();
    }

    private static Stream<String> titles(List<NavigationNode> nodes) {
        return nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node.link().label()), titles(node.children())));
    }

    @Test
    void aSiteOfAFewPagesHasOne() {
        List<NavigationNode> tree = List.of(node("aides", pages(3, "aide-")));
        assertThat(SiteMapPage.of(tree, 1).pages()).isOne();
        assertThat(SiteMapPage.of(tree, 1).entries()).isEqualTo(tree);
        assertThat(SiteMapPage.of(List.of(), 1).pages()).isOne();
    }

    @Test
    void aPartBeyondThoseOfTheSiteDoesNotExist() {
        assertThat(SiteMapPage.exists(1, 0)).isTrue();
        assertThat(SiteMapPage.exists(2, 1_000)).isFalse();
        assertThat(SiteMapPage.exists(2, 1_001)).isTrue();
        assertThat(SiteMapPage.exists(99_999, 1_001)).isFalse();
    }

    @Test
    void eachPageStandsOnOneOfThemUnderThoseAboveIt() {
        List<NavigationNode> tree = List.of(node("actualites", pages(2_500, "article-")), node("contact", List.of()));
        assertThat(SiteMapPage.of(tree, 3).pages()).isEqualTo(3);
        List<String> found = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> SiteMapPage.of(tree, number).entries())
                .peek(part -> assertThat(part.getFirst().link().label()).isEqualTo("actualites"))
                .flatMap(SiteMapPageTest::titles)
                .toList();
        assertThat(found).hasSize(2_502 + 2).contains("article-0", "article-2499", "contact");
        assertThat(SiteMapPage.of(tree, 3).pastEnd()).isFalse();
        assertThat(SiteMapPage.of(tree, 4).pastEnd()).isTrue();
        assertThat(titles(SiteMapPage.of(tree, 2).entries())).hasSize(SiteMapPage.ENTRIES + 1);
    }
}
