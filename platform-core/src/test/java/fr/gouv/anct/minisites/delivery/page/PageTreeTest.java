package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the tree contains every page that visitors can read, whatever the state of the pages above it. */
class PageTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/     | /a /a/b /a/b/c /d      | /a(/a/b(/a/b/c)) /d",
                "/     | /brouillon/b /d        | /brouillon/b /d",
                "/     | /a /a/x/y/z /a/x/y/z/t | /a(/a/x/y/z(/a/x/y/z/t))",
                "/rub  | /rub/a /rub/x/b        | /rub/a /rub/x/b",
                "/rub  | /rub/a /rub/a/x/b      | /rub/a(/rub/a/x/b)"
            })
    void pagesStandBelowTheNearestThatIsSeen(String root, String paths, String tree) {
        List<RelatedPage> pages = Stream.of(paths.split(" "))
                .map(path -> new RelatedPage(UUID.randomUUID(), path, "page", 0, path))
                .toList();
        assertThat(said(PageTree.below(root, pages, new SiteUrls("https://x.example", "", false), "")))
                .isEqualTo(tree);
    }

    private static String said(List<NavigationNode> nodes) {
        return nodes.stream()
                .map(node -> node.link().href() + (node.children().isEmpty() ? "" : "(" + said(node.children()) + ")"))
                .collect(Collectors.joining(" "));
    }
}
