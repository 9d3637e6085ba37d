package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockTraversal;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Checks the marks of texts in the preview of the editor; that nothing else differs is checked with the marks of blocks. */
class FieldMarksTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);
    private static final String NONCE = "0a1b2c3d";
    private static final Pattern MARK = Pattern.compile("\\x{E0001}([\\x{E0020}-\\x{E007E}]*)\\x{E007F}");

    /** Codes that select what is listed: no page shows them. */
    private static final Set<String> CODES = Set.of(
            "LatestPages-tag", "OpenAids-audience", "OpenAids-programme", "OpenAids-territory", "OpenAids-theme");

    /** Texts that are not marked, by type and component. */
    private static final Set<String> UNMARKED = Set.of(
            // Alternative texts of images and names of groups are attributes.
            "Gallery-pictures-alt",
            "Image-alt",
            "ImageText-alt",
            "LocationMap-alt",
            "Partners-partners-name",
            "Tabs-label",
            // The fields of a form and the links of a menu are shown by models of their own.
            "ContactForm-fields-help",
            "SideMenuLayout-links-label",
            // Versions are shown on the page of a document alone.
            "DocumentFacts-versions-label");

    private static Document shown(Block... blocks) {
        PageModel.ContentPage page =
                SampleSitePages.content(SampleShell.page("Aperçu").preview().build(), List.of(blocks));
        return Jsoup.parse(new String(RENDERER.render(SampleSitePages.marked(page)), StandardCharsets.UTF_8));
    }

    /** Returns the paths of the marks in the texts below an element, with the kind of each before it. */
    private static List<String> marks(Element element) {
        List<String> found = new ArrayList<>();
        element.traverse((Node node, int _) -> {
            if (node instanceof TextNode text) {
                Matcher marks = MARK.matcher(text.getWholeText());
                while (marks.find()) {
                    String ascii = marks.group(1)
                            .codePoints()
                            .map(tag -> tag - 0xE0000)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
                    if (!ascii.isEmpty()) {
                        assertThat(ascii).startsWith(NONCE);
                        found.add(ascii.substring(NONCE.length()));
                    }
                }
            }
        });
        return found;
    }

    private static Set<String> components(Block block) {
        Set<String> found = new TreeSet<>();
        BlockTraversal.walk(block, (path, value) -> {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if ((component.getType() == String.class || component.getType() == RichText.class)
                        && value.getClass().getPackage() == Block.class.getPackage()
                        && !component.getAccessor().isAnnotationPresent(JsonValue.class)
                        && read(component, value) != null) {
                    found.add(path.isEmpty() ? component.getName() : path + "-" + component.getName());
                }
            }
        });
        return found;
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nine texts of ten can be typed in place; the others are named with their reason. */
    @Test
    void everyTextThatABlockShowsIsMarked() {
        Set<String> missing = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Block block : SampleBlocks.all()) {
            if (block instanceof UnknownBlock || block instanceof IncompleteBlock) {
                continue;
            }
            String type = block.getClass().getSimpleName();
            List<String> marked = marks(shown(SampleBlocks.QUOTE, block).body()).stream()
                    .map(mark -> mark.substring(1))
                    .toList();
            for (String path : components(block)) {
                String name = type + "-" + path.replaceAll("-\\d+", "");
                if (CODES.contains(name)) {
                    continue;
                }
                all.add(name);
                if (!marked.contains(path)) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEqualTo(new TreeSet<>(UNMARKED));
        assertThat(all).hasSizeGreaterThan(10 * missing.size());
    }

    @Test
    void theMarksOfATextTellItsFieldAndItsKind() {
        Document page = shown(
                new Quote("Une\nphrase", "Une élue", null, null),
                new Paragraph(new RichText("<p>Un <strong>mot</strong></p>")));
        assertThat(marks(page.expectFirst("[data-ms-mark=1]"))).containsExactly("mtext", "lauthor");
        assertThat(marks(page.expectFirst("[data-ms-mark=2]"))).containsExactly("rtext");
        assertThat(marks(page.expectFirst("h1"))).containsExactly("ltitle");
    }

    /** A text that an author gives the form of a mark has the characters of its start removed. */
    @Test
    void contentMakesNoMark() {
        String forged =
                "Avant" + Character.toString(0xE0001) + Character.toString(0xE0061) + Character.toString(0xE007F);
        Document page = shown(new Quote(forged, "Une élue", null, null));
        assertThat(marks(page.body())).containsOnlyOnce("mtext").doesNotContain("a");
    }
}
