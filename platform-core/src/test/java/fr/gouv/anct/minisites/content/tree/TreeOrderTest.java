package fr.gouv.anct.minisites.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks that pages to choose from have the order of the list of pages. */
class TreeOrderTest {

    private static TreeOrder.Ranked page(String path, int position) {
        return new TreeOrder.Ranked(new Target(UUID.randomUUID(), false, path, path), position);
    }

    @Test
    void whatStandsUnderAPageFollowsItAndSiblingsAreInTheirRank() {
        assertThat(TreeOrder.of(List.of(
                        page("/a/x", 1),
                        page("/a", 2),
                        page("/b", 1),
                        page("/a/y", 0),
                        page("/a-part", 2),
                        page("/b/z", 7),
                        page("/", 9),
                        page("/a/y/w", 0))))
                .extracting(Target::address)
                .containsExactly("/", "/b", "/b/z", "/a", "/a/y", "/a/y/w", "/a/x", "/a-part");
    }
}
