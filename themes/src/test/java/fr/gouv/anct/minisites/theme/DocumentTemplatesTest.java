package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Tests what visitors see of a document: on its own page and in the library. */
class DocumentTemplatesTest {

    private static final AssetCatalogue CATALOGUE = AssetCatalogue.load();
    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(CATALOGUE, Locale.FRENCH);

    private static Document page(String name) {
        return Jsoup.parse(new String(RENDERER.render(SampleSitePages.all().get(name)), StandardCharsets.UTF_8));
    }

    @Test
    void eachCardOfTheLibraryHasACoverOrThePictogramOfItsKind() {
        Document page = page("documents");
        assertThat(page.select(".fr-card"))
                .hasSize(12)
                .allSatisfy(card -> assertThat(card.select("> .fr-card__header [data-ms-cover] > :is(img, svg)"))
                        .hasSize(1));
        Element cover = page.expectFirst(".fr-card img");
        assertThat(cover.attr("alt")).isEmpty();
        assertThat(cover.attr("loading")).isEqualTo("lazy");
        assertThat(cover.attr("width") + " x " + cover.attr("height")).isEqualTo("600 x 848");
        assertThat(cover.attr("srcset"))
                .isEqualTo("/exemple/medias/guide.pdf-300.webp 300w, /exemple/medias/guide.pdf-600.webp 600w");
        assertThat(page.select(".fr-card img").eachAttr("sizes")).contains("9rem", "20rem");
        assertThat(page.select(".fr-card svg use").eachAttr("href"))
                .hasSize(2)
                .anyMatch(href -> href.endsWith("#leisure-book"))
                .anyMatch(href -> href.endsWith("#document-document"));
        assertThat(page.select(".fr-card svg").eachAttr("aria-hidden")).containsOnly("true");
    }

    @Test
    void thePageOfADocumentShowsItsCoverBesideItsFile() {
        Document page = page("document");
        Element cover = page.expectFirst("[data-ms-page] img");
        assertThat(cover.attr("alt")).isEmpty();
        assertThat(cover.attr("src")).isEqualTo("/exemple/medias/guide.pdf-600.webp");
        assertThat(cover.parents().select(".fr-grid-row .fr-tile--download")).hasSize(1);
    }

    @Test
    void whatClassifiesADocumentIsUnderItsHeading() {
        Document page = page("document");
        assertThat(page.select("p:has(+ .fr-tags-group)").eachText())
                .containsExactly("Thèmes", "Territoires", "Étiquettes");
        assertThat(page.select(".fr-tags-group").eachText())
                .containsExactly("Habitat & logement", "Lille (59)", "Logement");
        assertThat(page.select("article > p.fr-text--sm").eachText())
                .contains("Publics : Habitants, Élus & collectivités");
    }

    @Test
    void aDocumentIsUpdatedByANewVersionOfItsFileAlone() {
        assertThat(page("document").expectFirst("h1 + p").text())
                .isEqualTo("Publié le 1er mars 2026, mis à jour le 2 avril 2026");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(DocumentFacts.Kind.class)
    void eachKindHasAPictogramOfTheDesignSystem(DocumentFacts.@Nullable Kind kind) {
        assertThat(CATALOGUE.hasPictogram(DocumentPictograms.of(kind).name())).isTrue();
    }

    @Test
    void theTableOfContentsLeadsToThePagesOfThePdf() {
        Document page = page("document");
        Element button = page.expectFirst(".fr-accordion__btn");
        assertThat(button.text()).isEqualTo("Sommaire du document");
        Element contents = page.expectFirst("#" + button.attr("aria-controls"));
        assertThat(contents.select("> ul > li")).hasSize(2);
        Element link = contents.expectFirst("> ul > li > a");
        assertThat(link.attr("href")).isEqualTo("/exemple/medias/guide.pdf#page=3");
        assertThat(link.attr("lang")).isEqualTo("en");
        assertThat(contents.select("> ul > li > ul > li").eachText()).containsExactly("The \"places\", page 4");
        assertThat(contents.select("> ul > li:last-child > a")).as("no page").isEmpty();
    }
}
