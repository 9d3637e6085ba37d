package fr.gouv.anct.minisites.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.SampleFormBlocks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks that the editor can show every accepted page: with the maximum number of nested items of each block type. */
class LargestPageTest {

    private static final int LARGEST_SCREEN = 12_000_000;
    /** Bytes of the request body reserved for further input. */
    private static final int ROOM = 1_000_000;

    @Test
    void theEditorShowsEveryPageThatIsAccepted() {
        Map<String, Integer> heavy = new TreeMap<>();
        Map<String, List<BlockView>> largest = SampleFormBlocks.largest("Un titre");
        largest.forEach((type, blocks) -> {
            String html = SampleScreens.render(
                    SamplePages.content("Une page", blocks), SampleScreens.frame("Une page", null, null));
            if (html.length() > LARGEST_SCREEN - ROOM) {
                heavy.put(type, html.length());
            }
        });
        assertThat(largest).hasSizeGreaterThan(5);
        assertThat(heavy).isEmpty();
    }
}
