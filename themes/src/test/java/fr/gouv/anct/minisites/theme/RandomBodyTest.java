package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.testing.HostileBlocks;
import fr.gouv.anct.minisites.content.block.testing.HostileVectors;
import fr.gouv.anct.minisites.content.block.testing.RandomBlocks;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks random page bodies, within the limits of their records: they survive storage, render as valid pages, and run
 * no script.
 */
class RandomBodyTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);
    private static final BlockCodec CODEC = new BlockCodec(List.of());
    private static final ReferenceTargets REFERENCES =
            SampleBlocks.REFERENCES.allowing(Set.of("www.youtube-nocookie.com"));

    private static String page(List<Block> body) {
        return new String(
                RENDERER.render(SampleSitePages.content(SampleShell.page("Page").build(), body, REFERENCES)),
                StandardCharsets.UTF_8);
    }

    private static List<Block> any(long seed) {
        return new RandomBlocks(
                        seed,
                        List.of(SampleBlocks.PAGE, SampleBlocks.MISSING),
                        List.of(SampleBlocks.PHOTO, SampleBlocks.GUIDE, SampleBlocks.MISSING))
                .body();
    }

    @Test
    void isKeptSoundAndHarmless() {
        check(0, 100, 20);
    }

    /** Some blocks have headings of their own, which the next heading follows. */
    @Test
    void skipsNoHeadingLevelAfterAnyBlock() {
        for (Block block : SampleBlocks.all()) {
            List<Block> body = List.of(
                    new SectionHeading("Deux", 2),
                    new SectionHeading("Trois", 3),
                    block,
                    new SectionHeading("Quatre", 4));
            sound(block.toString(), page(body));
        }
    }

    @Test
    @Tag("long")
    void isKeptSoundAndHarmlessTenThousandTimes() {
        check(1_000, 11_000, 200);
    }

    private static void check(int from, int to, int checked) {
        Map<String, String> some = new TreeMap<>();
        for (int seed = from; seed < to; seed++) {
            List<Block> body = any(seed);
            String name = "seed " + seed;
            assertThat(CODEC.read(CODEC.write(body))).as(name).isEqualTo(body);
            String html = page(body);
            sound(name, html);
            harmless(name, Jsoup.parse(html));
            if (seed - from < checked) {
                some.put(name, html);
            }
        }
        assertThat(NuChecker.errors(some)).isEmpty();
    }

    private static void sound(String name, String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html, "");
        assertThat(parser.getErrors()).as(name).isEmpty();
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(element -> assertThat(ids.add(element.id()))
                        .as(name + " " + element.id())
                        .isTrue());
        assertThat(ids)
                .as(name)
                .containsAll(page.select("[aria-controls]").eachAttr("aria-controls"))
                .containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        int level = 1;
        for (Element heading : page.select("main").select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(name + " " + heading).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.select("h1")).as(name).hasSize(1);
    }

    private static void harmless(String name, Document page) {
        assertThat(page.select("script[src]").eachAttr("src")).as(name).allMatch(src -> src.startsWith("/assets/"));
        for (Element script : page.select("script:not([src])")) {
            assertThat(script.attr("type")).as(name).isEqualTo("application/ld+json");
            assertThat(JsonMapper.shared().readTree(script.data()).path("@type").asString())
                    .as(name)
                    .isEqualTo("FAQPage");
        }
        assertThat(page.select("main :is(style, iframe, object, embed, applet, base, meta, link, math,"
                        + " foreignObject, animate, form:not([action='/exemple/formulaire/avis/envoi/page']))"))
                .as(name)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(name).doesNotStartWith("on").isNotIn("style", "srcdoc", "formaction");
                if (List.of("href", "src", "poster", "data-ms-frame", "xlink:href")
                        .contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(name).matches("(?s)(/|#|https?://|mailto:|tel:).*");
                }
            });
        }
    }

    /** Puts each attack into every text and attribute. */
    @Test
    void showsEveryKnownAttackAsText() {
        List<String> vectors = HostileVectors.all();
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        for (String vector : vectors) {
            String html = page(new HostileBlocks(vector, SampleBlocks.PAGE, SampleBlocks.PHOTO).ofEachType());
            Document page = Jsoup.parse(html);
            harmless(vector, page);
            if (vector.contains("<")) {
                assertThat(html).as("escaped").doesNotContain(vector);
            }
            assertThat(page.expectFirst("main .fr-card__title").text())
                    .as("shown as it was typed")
                    .isEqualTo(
                            Jsoup.parse("<p></p>").expectFirst("p").text(vector).text());
        }
    }

    /** A preview marks the gap without showing any of the input; visitors do not get the block at all. */
    @Test
    void marksIncompleteBlocksInPreviewsAlone() {
        Block incomplete = new IncompleteBlock(
                Jsonb.MAPPER.createObjectNode().put("type", "quote").put("text", "<img src=x onerror=alert(1)>"),
                Map.of("author", "missing", "portrait", "file"));
        List<Block> body = List.of(SampleBlocks.PARAGRAPH, incomplete, SampleBlocks.QUOTE);
        String preview = new String(
                RENDERER.render(SampleSitePages.content(
                        SampleShell.page("Page").preview().build(), body, REFERENCES)),
                StandardCharsets.UTF_8);

        sound("preview", preview);
        assertThat(Jsoup.parse(preview).select("main .fr-notice").eachText())
                .singleElement()
                .asString()
                .startsWith("Ce bloc est incomplet : il reste 2 champs à compléter.");
        assertThat(preview).doesNotContain("onerror");
        assertThat(Jsoup.parse(preview)
                        .select("section.fr-notice[aria-label=Aperçu]")
                        .text())
                .as("true before and after the launch")
                .contains("Cette adresse n’est pas celle des visiteurs");
        assertThat(page(body)).isEqualTo(page(List.of(SampleBlocks.PARAGRAPH, SampleBlocks.QUOTE)));
    }

    @Test
    void showsThreeHundredBlocks() {
        List<Block> body = Collections.nCopies(300, SampleBlocks.PARAGRAPH).stream()
                .map(Block.class::cast)
                .toList();
        String html = page(body);

        sound("300 blocks", html);
        assertThat(Jsoup.parse(html).select("main h2")).hasSizeGreaterThanOrEqualTo(600);
    }
}
