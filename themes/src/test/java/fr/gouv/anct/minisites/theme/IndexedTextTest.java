package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.search.PageSearchVector;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the search of a site indexes only the text of a block that visitors read. */
class IndexedTextTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);

    /** All sample blocks, except those with a missing file: visitors read nothing of them. */
    static List<Block> blocks() {
        return SampleBlocks.all().stream()
                .filter(block -> !block.toString().contains(SampleBlocks.MISSING.toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void eachWordThatIsIndexedIsRead(Block block) {
        String html = new String(
                RENDERER.render(SampleSitePages.content(
                        SampleShell.page("Page").build(), List.of(block), SampleBlocks.REFERENCES)),
                StandardCharsets.UTF_8);
        Element main = Jsoup.parse(html).selectFirst("main");
        StringBuilder read = new StringBuilder(main.text());
        main.select("[alt], [aria-label]")
                .forEach(part -> read.append(' ').append(part.attr("alt")).append(part.attr("aria-label")));
        Set<String> words = PageSearchVector.of(List.of(block)).keySet();
        assertThat(words)
                .as(block.getClass().getSimpleName())
                .allMatch(word -> read.toString().toLowerCase(Locale.FRENCH).contains(word));
    }
}
