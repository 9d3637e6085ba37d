package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.BandBackground;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.Side;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the marks that the editor's preview has on the blocks of a page, and no other page. */
class BlockMarksTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);
    private static final String MARK = " data-ms-mark=\"\\d+\"( id=\"bloc_\\d+\")?";
    /** Tag characters: the marks of texts. */
    private static final String TEXT_MARK = "[\\x{E0001}\\x{E0020}-\\x{E007F}]";

    private static final String HEAD = "<(link|script)[^>]* data-ms-marks[^>]*>(</script>)?\n";

    /** The scripts of a page, which run in a preview of the editor only once it is opened alone. */
    private static final String SCRIPTS = "<script type=\"module\" src=\"[^>]*></script>\n";

    private static String render(PageModel page) {
        return new String(RENDERER.render(page), StandardCharsets.UTF_8);
    }

    private static Document shown(PageModel page) {
        return Jsoup.parse(render(page));
    }

    private static PageModel.ContentPage page(Block... blocks) {
        return SampleSitePages.content(SampleShell.page("Aperçu").preview().build(), List.of(blocks));
    }

    static Stream<String> names() {
        return SampleSitePages.all().keySet().stream().filter(name -> !name.equals("apercu-repere"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void pagesOfVisitorsHaveNone(String name) {
        assertThat(render(SampleSitePages.all().get(name)))
                .doesNotContain("data-ms-mark")
                .doesNotContain("bloc_")
                .doesNotContainPattern(TEXT_MARK);
    }

    /** Nothing but the marks tells a marked page from a page of visitors: the blocks look as they will. */
    @Test
    void nothingElseDiffers() {
        for (PageModel.ContentPage page :
                List.of(SampleSitePages.home(), page(SampleBlocks.all().toArray(Block[]::new)))) {
            String marked = render(SampleSitePages.marked(page));
            assertThat(marked).containsPattern(MARK).containsPattern(HEAD);
            assertThat(marked.replaceAll(MARK, "").replaceAll(HEAD, "").replaceAll(TEXT_MARK, ""))
                    .isEqualTo(render(page).replaceAll(SCRIPTS, ""));
        }
    }

    @Test
    void everyBlockHasItsMarkAndItsAnchorAlsoBesideAMenuOfTheSite() {
        PageModel.ContentPage beside = SampleSitePages.withSideMenu(SideMenuPosition.LEFT);
        for (PageModel.ContentPage page : List.of(SampleSitePages.home(), beside)) {
            Document shown = shown(SampleSitePages.marked(page));
            // A block of unknown type is shown nowhere.
            for (int block : IntStream.rangeClosed(1, page.blocks().size())
                    .filter(number -> !(page.blocks().get(number - 1) instanceof UnknownBlock))
                    .toArray()) {
                assertThat(shown.select("#bloc_" + block + "[data-ms-mark=" + block + "]"))
                        .as(page.blocks().get(block - 1).getClass().getSimpleName())
                        .hasSize(1);
            }
        }
    }

    @Test
    void aBandOrASideMenuSurroundsTheMarksOfItsBlocks() {
        Map<String, Block> markers = Map.of(
                "plain", new SectionBand("Un titre", BandBackground.PLAIN),
                "grey", new SectionBand("Un titre", BandBackground.GREY),
                "menu", new SideMenuLayout("Un menu", Side.LEFT, List.of()));
        markers.forEach((name, marker) -> {
            Document shown = shown(SampleSitePages.marked(
                    page(SampleBlocks.QUOTE, marker, new SectionHeading("Dedans", 2), SampleBlocks.PARAGRAPH)));
            assertThat(shown.select("[data-ms-mark=2] [data-ms-mark]").eachAttr("data-ms-mark"))
                    .as(name)
                    .containsExactly("3", "4");
        });
    }

    /** A shared section shows several blocks, and an end of its band that is no block of the page. */
    @Test
    void blocksOfASharedSectionHaveItsMarkAndOneAnchor() {
        PageModel.ContentPage page = page(
                SampleBlocks.QUOTE,
                SampleBlocks.PARAGRAPH,
                SampleBlocks.QUOTE,
                new SectionBand(null, BandBackground.PLAIN),
                SampleBlocks.PARAGRAPH);
        Document shown = shown(SampleSitePages.marked(page, List.of(1, 2, 2, 0, 3)));

        assertThat(shown.select("[data-ms-mark]").eachAttr("data-ms-mark")).containsExactly("1", "2", "2", "3");
        assertThat(shown.select("[id^=bloc_]").eachAttr("id")).containsExactly("bloc_1", "bloc_2", "bloc_3");
    }

    @Test
    void theHeadNamesTheEditorAndWhatItsPreviewLoads() {
        PageModel.ContentPage home = SampleSitePages.home();
        Document preview = shown(SampleSitePages.marked(home));
        Element script = preview.expectFirst("script[data-ms-marks]");

        assertThat(script.attr("data-ms-marks")).isEqualTo("https://gestion.exemple.gouv.fr");
        assertThat(script.attr("src")).isEqualTo("/assets/marques.js");
        assertThat(script.attr("data-ms-labels")).contains("\"edit\":\"Modifier le bloc {0}\"", "\"up\":\"Monter\"");
        assertThat(script.attr("data-ms-scripts").split(" "))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        shown(home).select("script[type=module]").eachAttr("src"));
        assertThat(preview.select("script[type=module]")).containsExactly(script);
    }
}
