package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tests what visitors see of a document: on its own page and in the library. */
class DocumentTemplatesTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);

    private static Document page(String name) {
        return Jsoup.parse(new String(RENDERER.render(SampleSitePages.all().get(name)), StandardCharsets.UTF_8));
    }

    @Test
    void theTableOfContentsLeadsToThePagesOfThePdf() {
        Document page = page("document");
        Element button = page.expectFirst(".fr-accordion__btn");
        assertThat(button.text()).isEqualTo("Sommaire du document");
        Element contents = page.getElementById(button.attr("aria-controls"));
        assertThat(contents).isNotNull();
        assertThat(contents.select("> ul > li")).hasSize(2);
        Element link = contents.expectFirst("> ul > li > a");
        assertThat(link.attr("href")).isEqualTo("/exemple/medias/guide.pdf#page=3");
        assertThat(link.attr("lang")).isEqualTo("en");
        assertThat(contents.select("> ul > li > ul > li").eachText()).containsExactly("The \"places\", page 4");
        assertThat(contents.select("> ul > li").last().select("a"))
                .as("no page")
                .isEmpty();
    }
}
