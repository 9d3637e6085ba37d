package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Cards;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Checks that the text of a hostile editor is displayed as text, and that the size of a page is limited. */
class HostileContentTest {

    private static final String ATTACK = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    private final PebblePageRenderer renderer = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);

    private Document render(PageModel page) {
        return Jsoup.parse(new String(renderer.render(page), StandardCharsets.UTF_8));
    }

    @Test
    void showsMarkupInTitlesAsText() {
        Cards.Item card = new Cards.Item(
                ATTACK, ATTACK, new Link.External("https://exemple.fr/"), null, ATTACK, ATTACK, List.of(ATTACK));
        Document page = render(SampleSitePages.content(
                SampleShell.page(ATTACK).build(), List.of(new Cards(ATTACK, 2, Cards.Layout.VERTICAL, List.of(card)))));

        assertThat(page.select("script:not([src]), img[onerror], [onerror]")).isEmpty();
        assertThat(page.select(".fr-card__title").text()).isEqualTo(ATTACK);
        assertThat(page.title()).contains("<script>");
        assertThat(page.select(".fr-card__title a").attr("title")).isEqualTo(ATTACK + " - nouvelle fenêtre");
    }

    @Test
    void keepsTheTextOfALinkWhoseTargetIsMissing() {
        Block paragraph =
                new Paragraph(new RichText("<p>Voir <a href=\"page:" + SampleBlocks.MISSING + "\">la page</a>.</p>"));
        Document page = render(SampleSitePages.content(SampleShell.page("Lien").build(), List.of(paragraph)));

        assertThat(page.select("main").text()).contains("Voir la page.");
        assertThat(page.select("main a[href^=page:]")).isEmpty();
    }

    @Test
    void refusesAPageWithoutEnd() {
        Block endless = new Paragraph(new RichText("<p>" + "a".repeat(PageRenderer.LARGEST) + "</p>"));

        assertThatThrownBy(() -> renderer.render(
                        SampleSitePages.content(SampleShell.page("Long").build(), List.of(endless))))
                .isInstanceOf(OversizedPageException.class);
    }

    @Test
    void aPageThatNobodyWaitsForAnyMoreIsNotRenderedToItsEnd() {
        PageModel page = SampleSitePages.content(SampleShell.page("Long").build(), List.of());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> renderer.render(page)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
